/** A text such as people write, now and then with a sign where it is not expected. */
export function nearlySimple(random: () => number): string {
  const pick = <Item>(list: readonly Item[]): Item =>
    list[Math.floor(random() * list.length)] as Item
  const many = (most: number, make: () => string, between: string) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, make).join(between)
  const phrase = () => many(4, () => pick(words), ' ')
  const inline = (): string => pick(inlines).replaceAll('%', phrase)
  const line = () => many(3, inline, random() < 0.8 ? ' ' : '')
  const block = (): string =>
    pick(blocks)
      .replaceAll('¤', () => many(3, line, '\n'))
      .replaceAll('%', line)
  let text = many(7, block, random() < 0.85 ? '\n\n' : '\n')
  for (let count = Math.floor(random() * 6) - 2; count > 0; count--) {
    const at = Math.floor(random() * text.length)
    const rest = text.slice(random() < 0.5 ? at : at + 1)
    text = text.slice(0, at) + (random() < 0.7 ? pick(signs) : '') + rest
  }
  return text
}

const words = [
  ...'a The word words. 12 2015 x_y I, “so” naïve 中文 👍 it’s (aside) e.g. 3.5 - – & AT&T < c:d "q" \'s !'.split(
    ' ',
  ),
  '1. b',
  '1) b',
  '# c',
  '> d',
]
const inlines = [
  ...Array.from({ length: 30 }, () => '%'),
  ...Array.from({ length: 5 }, () => '*%*'),
  '*%*',
  '_%_',
  '**%**',
  '__%__',
  '**%:** ',
  '**% *%* %**',
  '*%*%',
  '`%`',
  '` % `',
  '``%``',
  '[%](https://a.b/c_d?e=f&g)',
  '[%](./c.md)',
  '[*%*](/c "d e")',
  '[%](c "")',
  '[%][a]',
  '[a]',
  '![%](c.png)',
  '![*%*](c.png "d")',
  '[![%](c.png)](d)',
  '[%]',
  '\\*%',
  '\\%',
  'www.a.b',
  'https://a.b/c',
  'a@b.c',
  'a\\@b.c',
  'http\\://a.b',
  'www\\.a.b',
  '$x^2$',
  '$5 or $6',
  '<b>%</b>',
  '<https://a.b>',
  '&amp;',
  '~%~',
  '~~%~~',
  '[^a]',
  '[^a](b)',
  '% \n%',
  '%  \n%',
  '%\\\n%',
  '%\n%',
]
const blocks = [
  ...Array.from({ length: 12 }, () => '¤'),
  ...Array.from({ length: 4 }, () => '- %\n- %'),
  '# %',
  '## %',
  '### % ##',
  '####### %',
  '## %\n¤',
  '- %\n- %',
  '- %\n- %\n',
  '* %',
  '+ %\n\n+ %',
  '- %\n  %',
  '- %\n\n  ¤',
  '- %\n  - %',
  '- [\n  %](c) %',
  '1. %\n2. %',
  '3) %',
  '- [x] %\n- [ ] %',
  '¤\n- %\n- %',
  '> %',
  '> %\n> %',
  '> %\n%',
  '> - %\n\n%',
  '```\n%\n```',
  '```js\n%\n\n  %\n```',
  '```js {1,2} title\n¤\n```',
  '~~~\n```\n~~~',
  '  ```\n  %\n  ```',
  '- %\n\n  ```\n  %\n  ```',
  '````\n```\n%\n```\n````',
  '```\n%',
  '---',
  '***',
  '%\n---',
  '%\n===',
  '    %',
  '\t%',
  '<div>\n\n%\n\n</div>',
  '<div>\n```\n</div>\n\n```\n%\n\n%\n```',
  '<!-- %\n\n% -->',
  '<!-- more -->',
  '<pre>\n%\n\n%\n</pre>',
  '<script>\n%\n</script>\n%',
  '- <!--\n\n%\n\n-->',
  '[a]: /b\n\n%',
  '[a]: /b "%"',
  '[^a]: %\n\n    %',
  '| a | % |\n|---|---|\n| b | % |',
  '% | %\n-|-\n%',
  '![%](a.png)',
  '$$\n%\n$$',
  ':::note\n%\n:::',
]
const signs =
  '* _ ` [ ] ( ) ! < > & \\ : @ ~ # - + = | " \' $ \n \n\n \t . 1. {  \u00a0 é 中 👍 - \\\n ``` ** <!-- <a> ]( '.split(
    ' ',
  )
