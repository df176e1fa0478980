/** The comment that stands in the tree where an author ended the excerpt. */
export const excerptMark = 'octavo-more'
