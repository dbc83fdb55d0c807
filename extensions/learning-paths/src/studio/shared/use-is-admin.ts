import { useStores } from '@directus/extensions-sdk';

/** Whether who looks is an admin, to whom more of the Studio is open. The SDK hands out the stores without their types. */
export function useIsAdmin(): boolean {
	const { useUserStore } = useStores() as { useUserStore: () => { isAdmin: boolean } };

	return useUserStore().isAdmin;
}
