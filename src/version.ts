/** The version of this program; the release script keeps it equal to package.json's, and a test checks that. */
export const version = '0.1.0'
