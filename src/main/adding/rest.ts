/**
 * In milliseconds: how long a file has to rest before what was read of it is believed to be all of it. Programs that write a file
 * pause less between two writes, and nobody misses an article for so long.
 */
export const REST = 2_000;
