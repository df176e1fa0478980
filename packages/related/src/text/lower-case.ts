/** Small letters as a language (BCP 47) has them: in Turkish and Azerbaijani `I` is `ı`. In no other does `İ` leave a dot of its own. */
export function lowerCase(text: string, language: string): string {
  const letters = /^(?:tr|az)\b/.test(language) ? text.replaceAll('I', 'ı') : text
  return letters.replaceAll('İ', 'i').toLowerCase()
}
