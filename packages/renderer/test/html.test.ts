import {
  attributes,
  type HtmlValue,
  html,
  inlineScript,
  inlineStyle,
  join,
  json,
  type Renderable,
  SafeHtml,
  trusted,
} from '@octavo/renderer'
import { describe, expect, expectTypeOf, it } from 'vitest'

const write = (markup: SafeHtml) => markup.toString()
const wrong = (value: unknown) => value as Renderable

describe('html in element content', () => {
  it('escapes text', () => {
    expect(write(html`<p>${'a < b & "c"'}</p>`)).toBe('<p>a &lt; b &amp; &quot;c&quot;</p>')
  })

  it('leaves markup as it is', () => {
    expect(write(html`<p>${html`<b>${'x & y'}</b>`}</p>`)).toBe('<p><b>x &amp; y</b></p>')
  })

  it('writes numbers, bigints and zero', () => {
    expect(write(html`${0} ${-1.5} ${12n}`)).toBe('0 -1.5 12')
  })

  it('writes null, undefined and booleans as nothing', () => {
    expect(write(html`<p>${null}${undefined}${false}${true}</p>`)).toBe('<p></p>')
  })

  it('writes lists one item after another, also nested ones', () => {
    const items = ['a', ['b', html`<i>c</i>`], [], null, 4]
    expect(write(html`<p>${items}</p>`)).toBe('<p>ab<i>c</i>4</p>')
  })

  it('takes a heading level', () => {
    expect(write(html`<h${2} id="a">${'A'}</h${2}>`)).toBe('<h2 id="a">A</h2>')
  })

  it('escapes text in a title and in a textarea', () => {
    const text = '</title></textarea>'
    expect(write(html`<title>${text}</title>`)).toBe(
      '<title>&lt;/title&gt;&lt;/textarea&gt;</title>',
    )
    expect(() => html`<title>${html`<b>no</b>`}</title>`).toThrow('<title> takes text only')
  })

  it('gives the same markup for the same template and values', () => {
    const row = (name: string) => html`<li>${name}</li>`
    expect(write(row('a'))).toBe(write(row('a')))
    expect(write(row('b'))).toBe('<li>b</li>')
  })
})

describe('html in attributes', () => {
  it('escapes a value inside quotes of either kind', () => {
    expect(write(html`<p title="${`"'<>&`}" lang='${"it's"}'>`)).toBe(
      `<p title="&quot;&#39;&lt;&gt;&amp;" lang='it&#39;s'>`,
    )
  })

  it('writes several holes of one value', () => {
    expect(write(html`<p class="a ${'b'} ${null}c ${3}">`)).toBe('<p class="a b c 3">')
  })

  it('writes a whole attribute, or leaves it out with the blank before it', () => {
    const input = (value: string | undefined, required: boolean) =>
      write(html`<input value=${value} required=${required}>`)
    expect(input('a b', true)).toBe('<input value="a b" required>')
    expect(input(undefined, false)).toBe('<input>')
    expect(input('', false)).toBe('<input value="">')
  })

  it('writes attributes from a record, in its order', () => {
    const link = attributes({ href: '/a?b&c', hidden: true, rel: null, 'data-n': 3 })
    expect(write(html`<a ${link}>x</a>`)).toBe('<a href="/a?b&amp;c" hidden data-n="3">x</a>')
    expect(write(html`<a ${null}>x</a>`)).toBe('<a>x</a>')
    expect(write(html`<input disabled ${attributes({ name: 'a' })} id="b" ${null}/>`)).toBe(
      '<input disabled name="a" id="b"/>',
    )
  })

  it('writes JSON into a data attribute', () => {
    expect(write(html`<p data-a="${json({ a: '"<' })}">`)).toBe(
      '<p data-a="{&quot;a&quot;:&quot;\\&quot;\\u003c&quot;}">',
    )
  })

  it('refuses names that are none and attributes that a strict policy refuses', () => {
    expect(() => attributes({ 'a b': 1 })).toThrow('"a b" is no attribute name')
    expect(() => attributes({ onclick: 'x()' })).toThrow('runs a script')
    expect(() => html`<p style="color: red">`).toThrow('Use a class')
    expect(() => html`<p onclick="${'x()'}">`).toThrow('runs a script')
  })
})

describe('html in addresses', () => {
  const href = (url: string) => /href="([^"]*)"/.exec(write(html`<a href="${url}">`))?.[1]

  it('lets harmless addresses through', () => {
    for (const url of [
      '/a',
      '#b',
      '?c',
      '../d',
      'e.html',
      'https://f',
      'mailto:g@h',
      'TEL:1',
      '',
    ]) {
      expect(href(url)).toBe(url)
    }
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
  ])('turns %j into about:invalid', (url) => {
    expect(href(url)).toBe('about:invalid')
  })

  it('judges an address on all of its parts', () => {
    expect(write(html`<a href="${'java'}${'script:x'}">`)).toBe('<a href="about:invalid">')
    expect(write(html`<a href="java${'script:x'}">`)).toBe('<a href="about:invalid">')
    expect(write(html`<a href="${'javascript'}:x">`)).toBe('<a href="about:invalid">')
    expect(write(html`<a href="${'/a'}/${'b'}?q=${'c&d'}">`)).toBe('<a href="/a/b?q=c&amp;d">')
  })

  it('judges whole attributes and records too', () => {
    expect(write(html`<a href=${'javascript:x'}>`)).toBe('<a href="about:invalid">')
    expect(write(html`<a ${attributes({ href: 'javascript:x' })}>`)).toBe(
      '<a href="about:invalid">',
    )
  })

  it('lets pictures in data addresses through where nothing runs them', () => {
    const svg = 'data:image/svg+xml,%3Csvg/%3E'
    expect(write(html`<img src="${svg}">`)).toBe(`<img src="${svg}">`)
    expect(write(html`<iframe src="${svg}"></iframe>`)).toContain('src="about:invalid"')
    expect(write(html`<a href="${svg}">`)).toBe('<a href="about:invalid">')
  })
})

describe('html in scripts and styles', () => {
  it('writes JSON that cannot end the script', () => {
    const data = { a: '</script><!--', b: '\u2028 & \ud800' }
    const markup = write(html`<script type="application/ld+json">${json(data)}</script>`)
    expect(markup).toBe(
      '<script type="application/ld+json">' +
        '{"a":"\\u003c/script\\u003e\\u003c!--","b":"\\u2028 \\u0026 \\ud800"}</script>',
    )
    expect(JSON.parse(markup.slice(35, -9))).toEqual(data)
  })

  it('takes nothing but json() there', () => {
    expect(() => html`<script type="application/json">${'{}'}</script>`).toThrow(
      'takes json(value)',
    )
    expect(() => html`<script type="application/json">[${json(1)}]</script>`).toThrow('must be all')
    expect(() => json(() => 1)).toThrow('takes plain data, got function')
    expect(() => json(1n)).toThrow('JSON cannot hold')
  })

  it('lets no value into code', () => {
    expect(() => html`<script>f(${json(1)})</script>`).toThrow('Use inlineScript(source)')
    expect(() => html`<script type="module">f(${1})</script>`).toThrow('Use inlineScript(source)')
    expect(() => html`<style>a { color: ${'red'} }</style>`).toThrow('Use inlineStyle(css)')
  })

  it('carries every inline block up to the page, in order', () => {
    const part = html`<style>a{}</style>${[inlineScript('one()'), html`<b>${inlineScript('two()')}</b>`]}`
    expect(html`<main>${part}</main>`.inline).toEqual([
      { kind: 'style', text: 'a{}' },
      { kind: 'script', text: 'one()' },
      { kind: 'script', text: 'two()' },
    ])
  })

  it('does not vouch for what came in through trusted()', () => {
    expect(html`<main>${trusted('<script>theirs()</script>')}</main>`.inline).toEqual([])
  })

  it('counts neither data nor scripts from a file as inline code', () => {
    const page = html`<script type="application/json">${json(1)}</script><script src="/a.js"></script>`
    expect(page.inline).toEqual([])
  })

  it('refuses code that would end its element', () => {
    expect(() => html`<script>a = "<!--<script>"</script>`).toThrow('must not hold "<!--"')
    expect(() => inlineScript('"</script>"')).toThrow('would not survive')
    expect(() => inlineScript('"<!--"')).toThrow('would not survive')
    expect(() => inlineStyle('</style>')).toThrow('would not survive')
  })
})

describe('misuse of html', () => {
  it.each([
    ['an object', {}, 'got an object'],
    ['a date', new Date(0), 'got a Date'],
    ['a map', new Map(), 'got a Map'],
    ['a function', function named() {}, 'got the function named'],
    ['a promise', Promise.resolve('x'), 'await it first'],
    ['a symbol', Symbol('x'), 'got a symbol'],
    ['NaN', Number.NaN, 'got NaN'],
    ['parsed JSON that looks like markup', JSON.parse('{"markup":"<b>"}'), 'got an object'],
  ])('throws a TypeError for %s', (_, value, message) => {
    expect(() => html`<p>${wrong(value)}</p>`).toThrow(TypeError)
    expect(() => html`<p>${wrong([wrong(value)])}</p>`).toThrow(message)
    expect(() => html`<p title="${wrong(value)}">`).toThrow(TypeError)
    expect(() => html`<p title=${wrong(value)}>`).toThrow(TypeError)
  })

  it('throws for markup in an attribute', () => {
    expect(() => html`<p title="${html`<b>`}">`).toThrow('takes text or a number, got markup')
  })

  it.each([
    ['a comment', () => html`<!-- ${1} -->`],
    ['a tag name', () => html`<${'a'}>`],
    ['an attribute name', () => html`<p data-${'a'}="1">`],
    ['part of an unquoted value', () => html`<p class=a${'b'}>`],
    ['an unquoted value that goes on', () => html`<p class=${'a'}b>`],
    ['an end tag', () => html`<p></${'p'}>`],
    ['an animation, which could set an address', () => html`<set to="${'x'}"/>`],
    ['the content of an iframe', () => html`<iframe>${'x'}</iframe>`],
  ])('throws for a hole in %s', (_, use) => {
    expect(use).toThrow(TypeError)
  })

  it('throws for a template that leaves something open', () => {
    expect(() => html`<p title="`).toThrow('ends inside the value of "title"')
    expect(() => html`<p `).toThrow('ends inside the tag <p>')
    expect(() => html`<!-- a`).toThrow('ends inside a comment')
    expect(() => html`<script>a`).toThrow('ends inside <script>')
    expect(() => html`a < b`).toThrow('must begin a tag')
  })

  it('throws for a heading level that is none', () => {
    expect(() => html`<h${7}>x</h${7}>`).toThrow('1 to 6, got 7')
  })
})

describe('SafeHtml', () => {
  it('cannot be constructed', () => {
    expect(() => Reflect.construct(SafeHtml, [Symbol('octavo.html'), '<b>', []])).toThrow(TypeError)
  })

  it('is no string, and strings are not markup', () => {
    expectTypeOf(html`x`).toEqualTypeOf<SafeHtml>()
    expectTypeOf<string>().not.toExtend<SafeHtml>()
    expectTypeOf<{ toString(): string; inline: [] }>().not.toExtend<SafeHtml>()
    expectTypeOf<Date>().not.toExtend<HtmlValue>()
    expectTypeOf<() => string>().not.toExtend<HtmlValue>()
    expectTypeOf<Promise<SafeHtml>>().not.toExtend<HtmlValue>()
  })

  it('comes out of trusted() only for a string', () => {
    expect(write(trusted('<b>'))).toBe('<b>')
    expect(() => trusted(html`x` as unknown as string)).toThrow(TypeError)
  })

  it('joins with a separator, escaping what is text', () => {
    expect(write(join(['a<', html`<b>`, 3], html`<br>`))).toBe('a&lt;<br><b><br>3')
    expect(write(join([], ', '))).toBe('')
  })
})
