/** Segments on one review page: more would make the page slow, fewer would interrupt the reading. */
export const PAGE_SIZE = 100
