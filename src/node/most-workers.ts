/** Most threads that a validation may be told to use: each has a memory of its own. */
export const mostWorkers = 64;
