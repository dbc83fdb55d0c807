import { parseStepLink, stepLink } from '../step-links.ts';

/** Where the learner app shows a path and its steps: the addresses that stored links have. */
export interface StepAddresses {
	/** `step:3` → `/app/paths/…/steps/…`; null for what is no link to a step of this path. */
	toAddress: (url: string) => string | null;
	/** The way back. */
	toStepLink: (url: string) => string | null;
}

export function stepAddresses(path: string, steps: string[]): StepAddresses {
	const addresses = [`/app/paths/${path}`, ...steps.map((step) => `/app/paths/${path}/steps/${step}`)];
	return {
		toAddress(url) {
			const link = parseStepLink(url);
			const address = link === null ? undefined : addresses[link.step];
			return link === null || address === undefined ? null : address + link.rest;
		},
		toStepLink(url) {
			const [address = '', ...rest] = url.split(/(?=[?#])/);
			const step = addresses.indexOf(address);
			return step < 0 ? null : stepLink(step, rest.join(''));
		},
	};
}
