/** What GFM adds to CommonMark, one text for each rule of the specification's extension sections, in words of our own. */
export const gfmExamples: readonly { name: string; markdown: string; html: string }[] = [
  {
    name: 'a table',
    markdown: '| a | b |\n| - | - |\n| c | d |',
    html: '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
  },
  {
    name: 'alignment without outer bars',
    markdown: '| a | b |\n:-: | -:\nc | d',
    html: '<table><thead><tr><th align="center">a</th><th align="right">b</th></tr></thead><tbody><tr><td align="center">c</td><td align="right">d</td></tr></tbody></table>',
  },
  {
    name: 'a bar in a cell, in code too',
    markdown: '| a\\|b |\n| - |\n| `c\\|d` **e\\|f** |',
    html: '<table><thead><tr><th>a|b</th></tr></thead><tbody><tr><td><code>c|d</code> <strong>e|f</strong></td></tr></tbody></table>',
  },
  {
    name: 'a table ended by a quote',
    markdown: '| a |\n| - |\n| b |\n> c',
    html: '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table><blockquote><p>c</p></blockquote>',
  },
  {
    name: 'a row without bars, ended by an empty line',
    markdown: '| a |\n| - |\n| b |\nc\n\nd',
    html: '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr><tr><td>c</td></tr></tbody></table><p>d</p>',
  },
  {
    name: 'no table when the head has another width',
    markdown: '| a | b |\n| - |\n| c |',
    html: '<p>| a | b |\n| - |\n| c |</p>',
  },
  {
    name: 'rows too short and too long',
    markdown: '| a | b |\n| - | - |\n| c |\n| d | e | f |',
    html: '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr></tbody></table>',
  },
  {
    name: 'a head without rows',
    markdown: '| a |\n| - |',
    html: '<table><thead><tr><th>a</th></tr></thead></table>',
  },
  {
    name: 'task list items',
    markdown: '- [ ] a\n- [x] b',
    html: '<ul><li><input type="checkbox" disabled> a</li><li><input type="checkbox" checked disabled> b</li></ul>',
  },
  {
    name: 'task list items inside one another',
    markdown: '- [x] a\n  - [ ] b\n- [x] c',
    html: '<ul><li><input type="checkbox" checked disabled> a<ul><li><input type="checkbox" disabled> b</li></ul></li><li><input type="checkbox" checked disabled> c</li></ul>',
  },
  { name: 'strikethrough', markdown: '~~a~~ ~b~ c', html: '<p><del>a</del> <del>b</del> c</p>' },
  {
    name: 'no strikethrough over paragraphs',
    markdown: 'a ~~b\n\nc~~',
    html: '<p>a ~~b</p><p>c~~</p>',
  },
  { name: 'no strikethrough by three', markdown: 'a ~~~b~~~', html: '<p>a ~~~b~~~</p>' },
  {
    name: 'a bare www address',
    markdown: 'www.commonmark.org',
    html: '<p><a href="http://www.commonmark.org">www.commonmark.org</a></p>',
  },
  {
    name: 'a bare address with a path',
    markdown: 'See www.a.org/help for more.',
    html: '<p>See <a href="http://www.a.org/help">www.a.org/help</a> for more.</p>',
  },
  {
    name: 'punctuation behind a bare address',
    markdown: 'See www.a.org.\n\nSee www.a.org/a.b.',
    html: '<p>See <a href="http://www.a.org">www.a.org</a>.</p><p>See <a href="http://www.a.org/a.b">www.a.org/a.b</a>.</p>',
  },
  {
    name: 'parentheses around a bare address',
    markdown: '(www.a.org/b?c=(d))\n\nwww.a.org/b?c=(d))',
    html: '<p>(<a href="http://www.a.org/b?c=(d)">www.a.org/b?c=(d)</a>)</p><p><a href="http://www.a.org/b?c=(d)">www.a.org/b?c=(d)</a>)</p>',
  },
  {
    name: 'a character reference behind a bare address',
    markdown: 'www.a.org/b?c=d&e=f\n\nwww.a.org/b?c=d&hl;',
    html: '<p><a href="http://www.a.org/b?c=d&amp;e=f">www.a.org/b?c=d&amp;e=f</a></p><p><a href="http://www.a.org/b?c=d">www.a.org/b?c=d</a>&amp;hl;</p>',
  },
  {
    name: 'a bare address ended by <',
    markdown: 'www.a.org/he<lp',
    html: '<p><a href="http://www.a.org/he">www.a.org/he</a>&lt;lp</p>',
  },
  {
    name: 'bare addresses with a scheme',
    markdown: 'http://a.org\n\n(Visit https://b.org/c.d?e=f)',
    html: '<p><a href="http://a.org">http://a.org</a></p><p>(Visit <a href="https://b.org/c.d?e=f">https://b.org/c.d?e=f</a>)</p>',
  },
  {
    name: 'a bare e-mail address',
    markdown: 'foo@bar.baz',
    html: '<p><a href="mailto:foo@bar.baz">foo@bar.baz</a></p>',
  },
  {
    name: 'e-mail addresses with plus and underscore',
    markdown: "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
    html: '<p>hello@mail+xyz.example isn\'t valid, but <a href="mailto:hello+xyz@mail.example">hello+xyz@mail.example</a> is.</p>',
  },
  {
    name: 'what may end an e-mail address',
    markdown: 'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_',
    html: '<p><a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a></p><p><a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a>.</p><p>a.b-c_d@a.b-</p><p>a.b-c_d@a.b_</p>',
  },
]
