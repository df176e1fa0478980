import type { HostileText } from './hostile-texts.ts'

/** A beginning, then so many of the rest that the text has about so many bytes. */
function then(start: string, unit: string, end = ''): HostileText {
  return (bytes) => start + unit.repeat(Math.max(1, (bytes - start.length) / unit.length)) + end
}

/** Blocks that are each just below a limit. */
function blocks(block: string): HostileText {
  return (bytes) => `${block}\n\n`.repeat(Math.max(1, bytes / (block.length + 2)))
}

function numbered(line: (i: number) => string): HostileText {
  return (bytes) => {
    let text = ''
    for (let i = 0; text.length < bytes; i++) text += line(i)
    return text
  }
}

const nearly = (unit: string, times: number) => unit.repeat(times)
const nest = (open: string, close: string, times: number) =>
  nearly(open, times) + nearly(close, times)

/** Where the cost lies in what stands together: containers and lazy lines, definitions and uses, blocks just below a limit. */
export const hostileMixes: Readonly<Record<string, HostileText>> = {
  'a quote, then lazy lines': then('> a\n', 'a\n'),
  'a list item, then lazy lines': then('- a\n', 'a\n'),
  'a numbered item, then lazy lines': then('1. a\n', ' b\n'),
  'a note, then lazy lines': then('[^a]\n\n[^a]: a\n', 'a\n'),
  'a note, then lazy hard breaks': then('[^a]\n\n[^a]: a\n', '\\\n'),
  'a quote in a list, then lazy lines': then('- > a\n', 'a\n'),
  'a quote, then lazy indented lines': then('> a\n', '   a\n'),
  'a quote, then long lazy lines': then('> a\n', 'a b c d e f g\n'),
  'a note of markers': then('[^a]\n\n[^a]: ', '- > '),
  'a note of quotes': then('[^a]\n\n[^a]: ', '>'),
  'a note of numbers': then('[^a]\n\n[^a]: ', '1) '),
  'a note in a quote, of markers': then('[^a]\n\n> [^a]: ', '+ '),
  'a note with indented lines': then('[^a]\n\n[^a]: a\n', '    a\n'),
  'directives in quotes': then('', '> :::a\n'),
  'directives in one quote, then their ends': then('', '> :::a\n> :::\n'),
  'directives in items': then('', '- :::a\n'),
  'directives in numbered items': then('', '1. :::note[a]\n'),
  'a directive with many attributes': then(':::note{', 'a=b ', '}\nc\n:::'),
  'a directive with many classes': then(':::note{', '.a#b', '}\nc\n:::'),
  'a directive whose attributes never end': then('', '::a{b="\n'),
  'a directive whose label never ends': then('', ':::a[b\n'),
  'nested labels of directives': then('', '::a[::b[', ']'),
  'directives of more colons each': numbered((i) => `${':'.repeat(3 + (i % 90))}a\n`),
  'an abbreviation with a long title': (n) => `*[A]: ${'b'.repeat(n / 2)}\n\n${'A '.repeat(n / 4)}`,
  'abbreviations with titles': (n) => `*[A]: ${'b'.repeat(190)}\n\n${'A '.repeat(n / 2)}`,
  'an address on the next line, many references': (n) =>
    `[a]:\n/${'b'.repeat(n / 2)}\n\n${'[a]'.repeat(n / 6)}`,
  'a title on the next line, many references': (n) =>
    `[a]: b\n"${'c'.repeat(n / 2)}"\n\n${'[a] '.repeat(n / 8)}`,
  'a title over many lines, many references': (n) =>
    `[a]: b '${'c d e f\n'.repeat(n / 16)}'\n\n${'[a] '.repeat(n / 8)}`,
  'a definition in an item, many references': (n) =>
    `- [a]: /${'b'.repeat(n / 2)}\n\n${'[a]'.repeat(n / 6)}`,
  'a definition in a note, many references': (n) =>
    `[^x]\n\n[^x]: [a]: /${'b'.repeat(n / 2)}\n\n${'![a]'.repeat(n / 8)}`,
  'definitions of middling length': (n) =>
    `${Array.from({ length: n / 400 }, (_, i) => `[a${i}]: /${'b'.repeat(190)}`).join('\n')}\n\n${'[a0]'.repeat(n / 8)}`,
  'a definition with many uses in cells': (n) =>
    `[a]: /${'b'.repeat(n / 2)}\n\n|a|\n|-|\n${'|[a]|\n'.repeat(n / 12)}`,
  'labels whose case folds to more': then('', '[ﬃΐßŉ] '),
  'long labels whose case folds to more': (n) => `[${'ﬃ'.repeat(900)}]: b\n\n`.repeat(n / 920),
  'a long label of nested emphasis': (n) => `[${'*a _b '.repeat(150)}]\n\n`.repeat(n / 900),
  'the same note defined again and again': then('[^a]\n\n', '[^a]: b\n\n'),
  'the same note in other letters': numbered((i) => `[^${i % 2 ? 'Aa' : 'aA'}] `),
  'notes with the same words': numbered((i) => `[^a${i}]\n\n[^a${i}]: same\n\n`),
  'notes in notes': numbered((i) => `[^${i}]: [^${i + 1}]\n\n`),
  'notes defined, never used': numbered((i) => `[^${i}]: a *b* c\n\n`),
  'notes used, never defined': numbered((i) => `[^${i}] `),
  'a note of many blocks': then('[^a]\n\n[^a]: a\n\n', '    b\n\n'),
  'a note used in every cell': then('[^a]: b\n\n|a|\n|-|\n', '|[^a]|\n'),
  'headings whose ids collide': numbered((i) => `# a ${i % 7}\n\n`),
  'headings without letters': then('', '# !\n\n'),
  'headings that look like ids of notes': then('[^1]\n\n[^1]: a\n\n', '# fn-1\n\n'),
  'headings of markup': then('', '# *a* `b` [c](d)\n\n'),
  'headings under dashes in quotes': then('', '> a\n> -\n'),
  'headings under lines, by turns': then('', 'a\n-\nb\n=\n'),
  'lines under nothing': then('', '-\n=\n'),
  'a table in every item': then('', '- |a|b|\n  |-|-|\n  |c|d|\n'),
  'a table in a quote, then lazy rows': then('> |a|b|\n> |-|-|\n', '|c|d|\n'),
  'a table of many columns and one row': (n) =>
    `|${'a|'.repeat(n / 8)}\n|${'-|'.repeat(n / 8)}\n|${'b|'.repeat(n / 8)}\n`,
  'a table of empty cells': then('|a|b|c|d|\n|-|-|-|-|\n', '|||||\n'),
  'a table of escaped bars': then('|a|\n|-|\n', '|\\|\\|\\|\\|\\||\n'),
  'a table of code with bars': then('|a|\n|-|\n', '|`|`|`|`\n'),
  'tables with thirty columns and short rows': blocks(
    `|${'a|'.repeat(30)}\n|${'-|'.repeat(30)}\n${'|b\n'.repeat(30)}`,
  ),
  'a table head that changes its mind': then('', '|a|b|\n|-|\n'),
  'rulers of tables': then('a\n', '|:-:|:-:\n'),
  'quotes of twenty-three': then('', `${nearly('> ', 23)}a\n`),
  'items of twenty-three': blocks(`${nearly('- ', 23)}a`),
  'quotes and items of twenty-two by turns': then('', `${nearly('> - ', 11)}a\n`),
  'brackets of twenty-three': blocks(nearly(nest('[', ']', 23), 40)),
  'links of twenty-three': blocks(nearly(nest('[', '](a)', 23), 10)),
  'pictures of twenty-three': blocks(nearly(nest('![', '](a)', 23), 10)),
  'runs of stars just below the limit': blocks(nearly('*a ', 990)),
  'runs of stars that close, just below the limit': blocks(nearly('a** *b ', 490)),
  'runs of all lengths just below the limit': blocks(
    Array.from({ length: 900 }, (_, i) => `${'*_~'[i % 3]?.repeat(1 + (i % 7))}a`).join(''),
  ),
  'backticks just below the limit': blocks(
    Array.from({ length: 490 }, (_, i) => '`'.repeat(1 + (i % 31))).join(' '),
  ),
  'brackets just below the limit': blocks(nearly('[a](', 490)),
  'closing brackets just below the limit': blocks(nearly('a]', 1990)),
  'comments just below the limit': blocks(nearly('a <!-- ', 199)),
  'instructions just below the limit': blocks(nearly('a <?', 199)),
  'references just below the limit': blocks(nearly('&a', 199)),
  'addresses just below the limit': blocks(nearly('a@b ', 990)),
  'tags that never end just below the limit': blocks(nearly('<a b="', 990)),
  'everything just below its limit': blocks(
    nearly('*a ', 900) + nearly('`a``', 200) + nearly('[b', 20) + nearly('&c ', 100),
  ),
  'elements of ninety-nine': then('', nest('<div>', '</div>', 99)),
  'elements of ninety-nine in a paragraph': then('', `${nest('<q>', '</q>', 99)}\n\n`),
  'twenty-four formats that every paragraph opens again': then(
    Array.from({ length: 24 }, (_, i) => `<b title=${i}>`).join(''),
    '<p>x',
  ),
  'a format with a long attribute that every paragraph opens again': (n) =>
    `<b title="${'a'.repeat(n / 2)}">${'<p>x'.repeat(n / 8)}`,
  'ruby without ruby': then('', '<rt>'),
  'rb and rtc': then('', '<rb><rtc>'),
  'groups of options': then('', '<optgroup>'),
  'groups of options in a select': then('<select>', '<optgroup>'),
  'rows in a drawing': then('<svg>', '<tr>'),
  'columns in a formula': then('<math>', '<col>'),
  'options in a drawing': then('<svg>', '<option>'),
  'elements that close what is not theirs': then('', '<span><div></span>'),
  'elements closed by a paragraph': then('', '<b><p></b>'),
  'links closed by a block': then('', '<a href=b><div></a>'),
  'tables in tables': then('', '<table><td>'),
  'text in tables': then('<table>', 'a<tr>'),
  'forms in tables': then('<table>', '<form><input>'),
  'templates in tables': then('<table>', '<template><tr>'),
  'drawings in formulas': then('', '<math><annotation-xml encoding="text/html"><svg>'),
  'drawings and text by turns': then('', '<svg></svg>a<math></math>'),
  'custom elements': numbered((i) => `<x-${i}>`),
  'closing tags of elements nobody opened': numbered((i) => `</x-${i}>`),
  'CDATA in drawings': then('<svg>', '<![CDATA[a]]>'),
  'comments that end in many ways': then('', '<!-->a<!--->b<!--c--!>d-->\n'),
  'a declaration in every line': then('', '<!DOCTYPE a>\n'),
  'scripts that hold comments': then('', '<script><!--<script></script>\n'),
  'the same attribute again and again': then('<a ', 'b=c ', '>'),
  'attributes of every name': (n) =>
    `<a ${Array.from({ length: n / 8 }, (_, i) => `d${i}='e'`).join(' ')}>`,
  'addresses with dots': then('', 'https://a.b.c.d.e/f.g_h '),
  'addresses with underscores': then('', 'https://a_b_c_d.e_f '),
  'addresses with parentheses': then('https://a.b/', '(c)'),
  'addresses with trailing parentheses': then('https://a.b/', ')'),
  'addresses with trailing punctuation': then('', 'https://a.b/?!.,:*_~ '),
  'addresses in brackets': then('', '<https://a.b/c d>'),
  'addresses in emphasis': then('', '*https://a.b/_c_*'),
  'e-mail addresses of dots': then('', 'a.b.c.d.e@f.g.h.i-j_k '),
  'sentences that end in abbreviations': then('', 'Dr. '),
  initials: then('', 'J. R. R. '),
  'sentences of one letter': then('', 'A. b! C? '),
  'letters with many accents': then('a', '\u0301'),
  'joined emoji': then('', '👩🏽\u200d'),
  flags: then('', '🇩'),
  'words without spaces': then('', 'ภาษาไทย'),
  'writing in both directions': then('', '\u202ea\u202c'),
  'every kind of line end': then('', 'a\r\nb\rc\n\n'),
  'tabs and markers': then('', '-\t>\t'),
  'tabs of all widths': numbered((i) => `${'\t'.repeat(i % 9)}- a\n`),
  'byte order marks': then('\ufeff', '\ufeff# a\n'),
  'half characters': then('', '\ud83d*\udc4d_'),
  'zeros in markup': then('', '*\0a\0* [\0](\0) '),
  'formulas of fractions': then('', `$${nest('\\frac{', '}{a}', 100)}$ `),
  'formulas of braces': then('', `$${nest('{', '}', 900)}$ `),
  'formulas of indices': then('', `$a${nearly('_{b^', 300)}c${nearly('}', 300)}$ `),
  'formulas of fences': then('', `$${nest('\\left(', '\\right)', 90)}$ `),
  'formulas of matrices': then('', `$\\begin{matrix}${nearly('a&', 400)}\\end{matrix}$ `),
  'formulas of macros': then('', '$\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\a\\a\\a$ '),
  'formulas that never end': then('$$\n', 'a\n'),
  'formulas in every cell': then('|a|\n|-|\n', '|$x$|\n'),
  'different formulas': numbered((i) => `$x_{${i}}$ `),
  money: then('', '$5 and $10, '),
  'wiki links to nowhere': numbered((i) => `[[no ${i}]] `),
  'wiki links in links': then('', '[[[a]]](b) '),
  'emoji that are none': then('', ':a_b+c-d:'),
  'emoji one after another': then('', ':tada:tada:'),
  'callouts in callouts': (n) =>
    Array.from({ length: n / 30 }, (_, i) => `${'> '.repeat(1 + (i % 20))}[!NOTE]- a`).join('\n'),
  'callouts with long titles': then('> [!TIP] ', 'a *b* '),
  'films in every paragraph': then('', 'https://youtu.be/abc\n\n'),
  'figures in every paragraph': then('', '![a](b "c")\n\n'),
  'pictures with long titles': (n) => `![a](b "${'c '.repeat(n / 2)}")`,
  'a fence in every item': then('', '- ```js\n  let a\n  ```\n'),
  'a fence with many ranges': (n) =>
    `\`\`\`js ${'{1-9999} '.repeat(n / 18)}\n${'a\n'.repeat(n / 4)}\`\`\``,
  'a fence with many titles': (n) => `\`\`\`js ${'title="a" '.repeat(n / 10)}\na\n\`\`\``,
  'a fence with many words': (n) =>
    `\`\`\`js ${'/a/ '.repeat(n / 8)}\n${'a'.repeat(n / 2)}\n\`\`\``,
  'code of strings in strings': (n) =>
    `\`\`\`js\n${'`${'.repeat(n / 6)}${'\n'.repeat(n / 2)}\`\`\``,
  'code of words': (n) => `\`\`\`c\n${'a b\n'.repeat(n / 4)}\`\`\``,
  'code of one word': (n) => `\`\`\`ini\n${'a'.repeat(n)}\n\`\`\``,
  'code of links': (n) => `\`\`\`markdown\n${'[a]('.repeat(n / 4)}\n\`\`\``,
  'code of scripts': (n) => `\`\`\`html\n${'<script>'.repeat(n / 8)}\n\`\`\``,
  'many blocks of code just below the limit': blocks(
    `\`\`\`c\n${'a b c;\n'.repeat(20)}${'d e f g\n'.repeat(180)}\`\`\``,
  ),
  'many diagrams': then('', '```mermaid\na-->b\n```\n\n'),
  'many tags of templates': then('', '{{ a | b }} {% c %} '),
  'comments of templates that never end': then('', '{% comment %} a '),
}
