/**
 * The first letters of a word, for languages whose endings nobody here can take off: words of one family begin alike. What that
 * is worth beside stemmers is measured in docs/decisions/0318; McNamee, Nicholas & Mayfield (2009) compare more such ways.
 */
export function firstLetters(word: string, count: number): string {
  // By code points: letters of some living scripts are two units long.
  return word.length > count ? [...word].slice(0, count).join('') : word
}
