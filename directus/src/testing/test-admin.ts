/** The first admin of every test instance. */
export const testAdmin = { email: 'admin@example.com', password: 'admin-password' };

/** Signs the tokens of every test instance. Public, and therefore for tests alone. */
export const TEST_SECRET = 'only-for-tests-only-for-tests-only-for-tests';
