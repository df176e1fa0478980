import { css } from './css.ts'

/**
 * The fallbacks take the place of the real faces while these load: same width (`size-adjust` = mean width of English
 * letters of ours / theirs) and same height (`ascent-override` = our ascent / size-adjust). Figures from the fonts'
 * tables, and from `@capsizecss/metrics` for the system's.
 */
export const fontFaces: string = css`
@font-face {
  font-family: "Octavo Text"; src: url("./octavo-text.woff2") format("woff2");
  font-weight: 400; font-style: normal; font-display: swap;
}
@font-face {
  font-family: "Octavo Text"; src: url("./octavo-text-italic.woff2") format("woff2");
  font-weight: 400; font-style: italic; font-display: swap;
}
@font-face {
  font-family: "Octavo Text"; src: url("./octavo-text-bold.woff2") format("woff2");
  font-weight: 700; font-style: normal; font-display: swap;
}
@font-face {
  font-family: "Octavo Quiet"; src: url("./octavo-quiet.woff2") format("woff2");
  font-weight: 400; font-style: normal; font-display: swap;
}
@font-face {
  font-family: "Octavo Quiet"; src: url("./octavo-quiet-bold.woff2") format("woff2");
  font-weight: 700; font-style: normal; font-display: swap;
}
@font-face {
  font-family: "Octavo Code"; src: url("./octavo-code.woff2") format("woff2");
  font-weight: 400; font-style: normal; font-display: swap;
}
@font-face {
  font-family: "Octavo Text Times"; src: local("Times New Roman"), local("Liberation Serif"), local("Tinos");
  size-adjust: 100.9%; ascent-override: 100.7%; descent-override: 34.2%; line-gap-override: 0%;
}
@font-face {
  font-family: "Octavo Text Noto"; src: local("Noto Serif");
  size-adjust: 85.2%; ascent-override: 119.2%; descent-override: 40.5%; line-gap-override: 0%;
}
@font-face {
  font-family: "Octavo Quiet Arial"; src: local("Arial"), local("Liberation Sans"), local("Helvetica");
  size-adjust: 86.8%; ascent-override: 103.7%; descent-override: 34.6%; line-gap-override: 0%;
}
@font-face {
  font-family: "Octavo Quiet Roboto"; src: local("Roboto");
  size-adjust: 87%; ascent-override: 103.4%; descent-override: 34.5%; line-gap-override: 0%;
}
@font-face {
  font-family: "Octavo Code Menlo"; src: local("Menlo"), local("DejaVu Sans Mono"), local("Liberation Mono"), local("Courier New");
  size-adjust: 99.7%; ascent-override: 90.3%; descent-override: 20.1%; line-gap-override: 0%;
}
`
