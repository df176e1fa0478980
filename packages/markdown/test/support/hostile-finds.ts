import type { HostileText } from './hostile-texts.ts'

/** A beginning, then so many of the rest that the text has about so many characters. */
function then(start: string, unit: string, end = ''): HostileText {
  return (bytes) =>
    start + unit.repeat(Math.max(1, Math.floor((bytes - start.length) / unit.length))) + end
}

function numbered(line: (i: number) => string, start = ''): HostileText {
  return (bytes) => {
    let text = start
    for (let i = 0; text.length < bytes; i++) text += line(i)
    return text
  }
}

function blocks(unit: string, times: number, start = ''): HostileText {
  return then(start, `${unit.repeat(times)}\n\n`)
}

/** Features against one another, and what `bench/hostile-search.ts` found. */
export const hostileFinds: Readonly<Record<string, HostileText>> = {
  // Each of these took the square of its length once.
  'an abbreviation, then a word of signs': (n) => `*[A]: b\n\nA${'-'.repeat(n)}B`,
  'abbreviations that end in many signs': then('*[A]: b\n\n', `A${'+#/'.repeat(300)}c `),
  'pictures of another generator in one line': then('', '{% image "a" "b" %}'),
  'notes in items in blocks': blocks('- [^b]: c\n', 100, '> '),
  'notes in quotes in items': then('', '- > [^b]: c\n'),
  'items in quotes in items': then('', '- > - a\n'),
  'items in items in items': then('', '- - - a\n'),
  'initials in one sentence': then('"', 'J. '),
  'titles before names': then('', 'Prof. Dr. h. c. '),
  // A native parser reads a line, or a block, anew for each of these.
  'character references beside other letters': then('', 'é&lt; '),
  'tags beside other letters': then('', 'é<br>'),
  'escapes beside other letters': then('', 'é\\*'),
  'formulas beside other letters': then('', 'é$a$'),
  'cells beside other letters': (n) =>
    `${'|é'.repeat(n / 5)}|\n${'|-'.repeat(n / 5)}|\n${'|é'.repeat(n / 5)}|\n`,
  'lines that look like directives in text': then('::a ', ':b\n'),
  'words that look like directives in text': then('::a\n', 'x:b '),
  'colons in text': then('::a\n', 'x: b '),
  // A long attribute of formatting that blocks of all kinds open again.
  'a long format above paragraphs of Markdown': (n) =>
    `<b title="${'a'.repeat(n / 2)}">\n\n${'c\n\n'.repeat(n / 6)}`,
  'a long format above items': (n) =>
    `<i title='${'a"'.repeat(n / 4)}'>\n\n${'- c\n'.repeat(n / 8)}`,
  'a long link above lines of HTML': (n) =>
    `<a href="${'a'.repeat(n / 2)}">\n\n${'<p>c\n\n'.repeat(n / 14)}`,
  'a long format in a quote': (n) =>
    `> <b title="${'a'.repeat(n / 2)}">\n\n${'<br>c\n\n'.repeat(n / 14)}`,
  'ten middling formats above paragraphs': (n) =>
    `${`<u class="${'a'.repeat(90)}">`.repeat(9)}\n\n${'c\n\n'.repeat(n / 3)}`,
  'a long format closed by another block': (n) =>
    `<div><b title="${'a'.repeat(n / 2)}"></div>${'<p>c</p>'.repeat(n / 16)}`,
  'a format whose quotes hide its end': (n) =>
    `<b title=">${'a'.repeat(n / 2)}">${'<p>c'.repeat(n / 8)}`,
  'formats whose quotes hide one another': then('', `<b '"><p>`),
  'a format that is opened again and again': then('', `<b class="${'a'.repeat(400)}"><p></p></b>`),
  // Notes.
  'notes with tables': numbered((i) => `[^${i}]\n\n[^${i}]: |a|\n    |-|\n    |b|\n\n`),
  'notes with code': numbered((i) => `[^${i}]\n\n[^${i}]:\n    \`\`\`js\n    a\n    \`\`\`\n\n`),
  'one note with many tables': then('[^a]\n\n[^a]: b\n', '\n    |a|b|\n    |-|-|\n    |c|d|\n'),
  'a note used in headings': then('[^a]: b\n\n', '# c[^a]\n\n'),
  'a note used in links': then('[^a]: b\n\n', '[c[^a]](d) '),
  'a note used in callouts': then('[^a]: b\n\n', '> [!TIP] c[^a]\n> d\n\n'),
  'a note used in items': then('[^a]: b\n\n', '- c[^a]\n- [ ] d[^a]\n\n'),
  'labels of notes as long as they may be': numbered(
    (i) => `[^${'a'.repeat(900)}${i}]\n\n[^${'a'.repeat(900)}${i}]: b\n\n`,
  ),
  'labels of notes that are encoded': numbered((i) => `[^é%&"${i}]\n\n[^é%&"${i}]: b\n\n`),
  // Directives, callouts, details.
  'directives by turns with callouts': then('', ':::note\n> [!TIP]- a\n> b\n\n:::\n\n'),
  'directives with attributes': numbered((i) => `:::note[a *b* ${i}]{#c${i} .d e="f"}\ng\n:::\n\n`),
  'films by directive': numbered((i) => `::youtube[a]{#b${i}}\n\n`),
  'unknown directives': numbered((i) => `::a${i}[b]{c=d}\n\n`),
  'unknown directives that contain': numbered((i) => `:::a${i}\nb\n:::\n\n`),
  'directives that only close': then('', ':::\n\n'),
  'callouts with pictures and code': then(
    '',
    '> [!WARNING] a `b` ![c](d)\n> ```js\n> let e\n> ```\n\n',
  ),
  'folded callouts without words': then('', '> [!NOTE]-\n\n'),
  'callouts of every name': numbered((i) => `> [!a${i}]\n> b\n\n`),
  // Wiki links, abbreviations, emoji, typography.
  'wiki links with long words': then('', `[[${'a'.repeat(199)}|${'b'.repeat(199)}]] `),
  'wiki links to parts': numbered((i) => `[[a#b${i}#c|*d*]] `),
  'wiki links that open and do not end': then('', `[[${'a '.repeat(99)}`),
  'wiki links in cells': then('|a|\n|-|\n', '|[[b]]|\n'),
  'abbreviations of every kind': (n) => {
    const names = Array.from({ length: n / 40 }, (_, i) => `*[A${i}]: b${i}`)
    return `${names.join('\n')}\n\n${Array.from({ length: n / 16 }, (_, i) => `A${i}`).join(' ')}`
  },
  'abbreviations over many lines': then('', '*[A]: b\nA B\n\n'),
  'emoji and abbreviations': then('*[tada]: b\n\n', ':tada: tada '),
  'emoji with skin and joiners': then('', ':wave::+1:👩🏽‍🚀 '),
  'apostrophes and quotation marks': then('', `'"'"'a"'" 'tis '90s `),
  'dashes of all lengths': numbered((i) => `a${'-'.repeat(1 + (i % 40))}b `),
  'dots of all lengths': numbered((i) => `a${'.'.repeat(1 + (i % 40))}b `),
  'sentences that end in quotation marks': then('', '"A?" b. “C!” (d.) '),
  'sentences of closing signs': (n) => `A.${')'.repeat(n / 2)}b${' ).'.repeat(n / 6)}c`,
  'a sentence that never ends': then('', 'word, word; '),
  // Formulas and diagrams.
  'formulas in links and headings': then('', '## [$a$]($b$) `$c$`\n\n'),
  'formulas with text inside': then('', '$\\text{a $b$ c}$ '),
  'formulas with colours and sizes': then('', '$\\color{red}{\\Huge a}\\rule{9em}{9em}$ '),
  'formulas with arrays': then('', '$$\n\\begin{array}{ccc}a&b\\\\c&d\\end{array}\n$$\n\n'),
  'formulas of many signs': numbered((i) => `$\\sqrt[${i}]{\\overbrace{a_${i}}^b}$ `),
  'formulas that are refused': numbered((i) => `$\\unknown${i % 7}{a_{${i}}}$ `),
  'dollars by turns': then('', '$a$$b$ '),
  'displays in quotes': then('', '> $$\n> a\n> $$\n'),
  'diagrams of every text': numbered((i) => `\`\`\`mermaid\ngraph ${i}\n\`\`\`\n\n`),
  // Code.
  'fences in all languages': numbered(
    (i) =>
      `\`\`\`${['js', 'css', 'html', 'md', 'php', 'yaml', 'c', 'sh', 'sql', 'perl'][i % 10]}\n<a b='c'>{"d": /e/} ${i}\n\`\`\`\n\n`,
  ),
  'fences with titles and marks': numbered(
    (i) => `\`\`\`ts title="a${i}.ts" {1} ins={2} /b/ showLineNumbers{${i}}\nb\nc\n\`\`\`\n\n`,
  ),
  'fences with attributes that never end': then('', '```js title="a {1 /b\nc\n```\n\n'),
  'a fence of one long line with words': (n) => `\`\`\`js /a/ "aa" /aaa/\n${'a'.repeat(n)}\n\`\`\``,
  'a fence of lines with words': (n) =>
    `\`\`\`js /ab/ "a b" {1-99999}\n${'ab a b\n'.repeat(n / 7)}\`\`\``,
  'fences in quotes in items': then('', '- > ```\n  > a\n  > ```\n\n'),
  'indented code and lists': then('', '- a\n\n      b\n\n'),
  'code spans that hold everything': then('', '`` <a> [b](c) *d* $e$ ``'),
  'code spans of all lengths in items': numbered((i) => `- ${'`'.repeat(1 + (i % 60))}a\n`),
  // Tables.
  'tables in items with everything in cells': then(
    '',
    '- a\n\n  |[b](c)|`d`|\n  |:-:|-:|\n  |![e](f)|*g*|\n\n',
  ),
  'tables of pictures': then('|a|b|\n|-|-|\n', '|![c](d)|![e](f "g")|\n'),
  'tables of links by reference': then('[a]: /b\n\n|a|b|\n|-|-|\n', '|[a]|[a][]|\n'),
  'tables of HTML': then('|a|\n|-|\n', '|<b>c</b><br>|\n'),
  'tables of one row each': then('', 'a|b\n-|-\nc|d\n\n'),
  'tables in callouts': then('', '> [!NOTE]\n> |a|\n> |-|\n> |b|\n\n'),
  'tables that end in lazy lines': then('> |a|\n> |-|\n', '|b|\n'),
  'a table below thousands of lines': (n) => `${'a b\n'.repeat(n / 5)}|a|\n|-|\n|b|\n`,
  // Lists.
  'lists of every marker by turns': then('', '- a\n+ b\n* c\n1. d\n1) e\n'),
  'lists of tasks in tasks': then('', '- [ ] a\n  - [x] b\n    - [ ] c\n'),
  'loose lists in lists': then('', '- a\n\n  - b\n\n    - c\n\n'),
  'lists with rules between': then('', '- a\n- ***\n- b\n'),
  'lists of headings': then('', '- # a\n- ## b\n'),
  'lists of notes and quotes': then('', '- > a\n- [^b]: c\n'),
  'lists with numbers of nine digits': numbered((i) => `${100_000_000 + i}. a\n`),
  'lists with lazy lines and breaks': then('', '- a  \nb\\\nc\n'),
  'items that begin with an empty line': then('', '-\n  a\n'),
  'items indented by tabs': then('', '-\ta\n\t-\tb\n\t\t-\tc\n'),
  // Links and definitions.
  'definitions in quotes in items': numbered((i) => `- > [a${i}]: /b\n\n[a${i}]\n\n`),
  'definitions with titles over lines': numbered((i) => `[a${i}]: /b\n'c\nd'\n\n[a${i}]\n\n`),
  'definitions whose labels hold markup': numbered(
    (i) => `[*a* \`b\` ${i}]: /c\n\n[*a* \`b\` ${i}]\n\n`,
  ),
  'addresses with entities': then('', '[a](b&amp;c&#38;d&copy; "&quot;") '),
  'addresses with escapes': then('', '[a](\\(\\)\\*b) '),
  'pictures in links in pictures': then('', '[![a ![b](c) d](e)](f) '),
  'bare addresses with entities': then('', 'https://a.b?c&amp;d;e '),
  'bare addresses of all ends': then('', 'www.a.b)**https://c.d]_e@f.g~~'),
  'addresses and brackets just below the limit': blocks('[https://a.b/c@d.e', 400),
  'e-mail addresses with many dots': then('', 'a..b@c..d@e.f-g@h_i '),
  // HTML.
  'comments with markup': then('', '<!-- *a* [b](c) -->\n\n'),
  'comments inside words': then('', 'a<!--b-->c'),
  'comments inside tags inside comments': then('', '<!--<a b="-->">'),
  'marks of excerpts in items': then('', '- <!-- more -->\n'),
  'sections of notes by hand': then(
    '',
    '<section data-footnotes><ol><li>a</li></ol></section>\n\n',
  ),
  'headings by hand': numbered((i) => `<h${1 + (i % 6)} id="a">b</h${1 + (i % 6)}>\n\n`),
  'ids that many labels name': (n) =>
    `<div aria-labelledby="${'a '.repeat(n / 4)}" headers="${'b '.repeat(n / 4)}">c</div>`,
  'classes by the thousand': (n) => `<code class="${'language-js '.repeat(n / 12)}">a</code>`,
  'code by hand': then('', '<pre><code class="language-js">let a = 1</code></pre>\n\n'),
  'pictures by hand': then('', '<img src="a" alt="b" srcset="c 2x" loading="lazy">'),
  'frames and films by hand': then(
    '',
    '<iframe src="a"></iframe><video src="b" poster="c"></video>',
  ),
  'tables by hand without ends': then('', '<table><tr><td>a<td>b'),
  'paragraphs that tables throw out': then('<table>', '<p>a<td>b</table><table>'),
  'forms in forms': then('', '<form><p><form>'),
  'buttons in buttons': then('', '<button><p>'),
  'lists by hand without ends': then('', '<ul><li>a<li>b</ul>'),
  'items with links': then('', '<li><a href="b">c</a>'),
  'drawings by hand': then('', '<svg viewBox="0 0 1 1"><path d="M0"/><title>a</title></svg>'),
  'formulas by hand': then('', '<math><mi>a</mi><mtext><b>c</b></mtext></math>'),
  'templates by hand': then('', '<template><p>a</p></template>'),
  'scripts in items': then('', '- <script>a</script>\n'),
  'entities without end': then('', '&amp&lt&gt&#x26&#38 '),
  'entities in attributes': then('', '<a title="&amp;&lt;&quot;">b</a>'),
  'attributes without quotes': then('', '<a href=b title=c"d class=e>f</a>'),
  // Characters and lines.
  'marks that combine in links': then('', `[a${'\u0301'.repeat(50)}](b${'\u0301'.repeat(50)}) `),
  'marks that combine in headings': then('', `# a${'\u0301\u0302'.repeat(30)}\n\n`),
  'marks between signs': then('', '*\u0301a\u0301*_\u0301'),
  'letters that fold to more in headings': then('', '# ﬃİß\n\n'),
  'scripts by turns': then('', 'a中ภàعא한👍'),
  'words of no script': then('', '\u2060\u200b\u00ad'),
  'lines that end in three ways, in lists': then('', '- a\r\n- b\r- c\n'),
  'lines that end in carriage returns, in quotes': then('', '> a\r> b\r\r'),
  'tabs in tables and code': then('', '|\ta\t|\n|\t-\t|\n\n\t\tb\n\n'),
  'zeros everywhere': then('', '\0# \0a\0\n\0- \0b\0\n'),
  'byte order marks before blocks': then('\ufeff', '\ufeff- a\n\ufeff> b\n'),
  'front matter again and again': then('', '---\ntitle: a\n---\n\n'),
  'front matter and tables': then('', '---\n|a|\n---\n'),
  'spaces that are none': then('', '-\u00a0a\n>\u3000b\n#\u2003c\n'),
  'hard breaks in everything': then('', '# a  \n> b\\\n> c  \n- d\\\n'),
  // Tags of other generators.
  'tags of templates in code and links': then('', '[a]({{ "b" | url }}) `{{ c }}` '),
  'raw tags around fences': then('', '{% raw %}\n```\n{{ a }}\n```\n{% endraw %}\n'),
  'comments of templates in one line': then('', '{% comment %}a{% endcomment %}'),
  'pictures of templates in HTML': then('<p>', '{% image "a" "b" %}'),
  'tags that hold strings': then('', `{{ "${'a'.repeat(900)}" | url }} `),
  'tags that almost end': then('', '{{ a } }{% b % }'),
}
