/** What a process that indexes calls itself; systems show 15 characters of it. */
export const searchProcess = 'mingzhang-index';
