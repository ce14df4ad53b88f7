/** The version of this program. A test keeps it equal to that of the package. */
export const version = '0.1.0';
