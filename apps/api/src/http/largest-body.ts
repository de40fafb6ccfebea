/** Largest body of a request that is not a file, in bytes. */
export const largestBody = 1024 * 1024;
