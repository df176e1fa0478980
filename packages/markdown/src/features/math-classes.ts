const tag = /<([a-z]+)((?: [\w-]+="[^"]*")*)>/g
const styled = / style="([^"]*)"/
const classed = / class="([^"]*)"/

const classes: readonly (readonly [RegExp, string])[] = [
  [/(?:^|;)padding-left:0(?:em|pt)?;/, 'math-flush-start'],
  [/(?:^|;)padding-right:0(?:em|pt)?;/, 'math-flush-end'],
  [/(?:^|;)width:50%;/, 'math-half'],
  [/(?:^|;)width:100%;/, 'math-wide'],
  [/(?:^|;)border:/, 'math-box'],
  [/(?:^|;)border-top:/, 'math-above'],
  [/(?:^|;)border-bottom:/, 'math-below'],
  [/(?:^|;)border-left:/, 'math-start'],
  [/(?:^|;)border-right:/, 'math-end'],
]

/**
 * Says by classes and `mathcolor` what MathML says by `style`: a strict Content Security Policy refuses that attribute.
 * Measures that are no class of ours are left to the browser.
 */
export function withoutStyles(markup: string): string {
  return markup.replace(tag, (whole, name: string, attributes: string) => {
    const style = styled.exec(attributes)?.[1]
    if (style === undefined) return whole
    const names = classes.filter(([pattern]) => pattern.test(style)).map(([, known]) => known)
    const own = classed.exec(attributes)?.[1]
    const all = [...(own === undefined ? [] : [own]), ...names].join(' ')
    const colour = /(?:^|;)color:([#\w]+);/.exec(style)?.[1]
    const rest = attributes.replace(styled, '').replace(classed, '')
    return `<${name}${rest}${all && ` class="${all}"`}${colour ? ` mathcolor="${colour}"` : ''}>`
  })
}
