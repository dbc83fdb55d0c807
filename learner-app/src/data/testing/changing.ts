import { BehaviorSubject } from 'rxjs';

/** What a query says until the test lets it say something else. */
export function changing<T>(first: T): BehaviorSubject<T> {
	return new BehaviorSubject(first);
}
