/**
 * The first letters of a word, for languages whose endings nobody here can take off: words of one family begin alike. After
 * McNamee, Nicholas & Mayfield 2009, who found it as good as stemmers in fifteen of eighteen European languages.
 */
export function firstLetters(word: string, count: number): string {
  // By code points: letters of some living scripts are two units long.
  return word.length > count ? [...word].slice(0, count).join('') : word
}
