import { css } from './css.ts'

/**
 * The fallbacks take the place of the real faces while these load: same width (`size-adjust` = mean width of a page of
 * English in ours / in theirs) and same height (`ascent-override` = our ascent / size-adjust). Figures from the fonts' own
 * tables; Noto Serif and Roboto from `@capsizecss/metrics`. The labels' face is `optional`: their words stand beside one
 * another, where even a fitted fallback moves the next word, and a label may well be read in the fallback once.
 */
export const fontFaces: string = css`
@font-face { font-family: Octavo Text; src: url("./octavo-text.woff2"); font-display: swap; }
@font-face { font-family: Octavo Text; src: url("./octavo-text-italic.woff2"); font-style: italic; font-display: swap; }
@font-face { font-family: Octavo Text; src: url("./octavo-text-bold.woff2"); font-weight: 700; font-display: swap; }
@font-face { font-family: Octavo Quiet; src: url("./octavo-quiet.woff2"); font-display: optional; }
@font-face { font-family: Octavo Quiet; src: url("./octavo-quiet-bold.woff2"); font-weight: 700; font-display: optional; }
@font-face { font-family: Octavo Code; src: url("./octavo-code.woff2"); font-display: swap; }
@font-face {
  font-family: Octavo Times; src: local(Times New Roman), local(Liberation Serif), local(Tinos);
  size-adjust: 101.2%; ascent-override: 100.4%; descent-override: 34.1%; line-gap-override: 0%;
}
@font-face {
  font-family: Octavo Times; src: local(Times New Roman Italic), local(Liberation Serif Italic), local(Tinos Italic);
  font-style: italic; size-adjust: 88.9%; ascent-override: 114.3%; descent-override: 38.8%; line-gap-override: 0%;
}
@font-face {
  font-family: Octavo Times; src: local(Times New Roman Bold), local(Liberation Serif Bold), local(Tinos Bold);
  font-weight: 700; size-adjust: 96.3%; ascent-override: 105.5%; descent-override: 35.8%; line-gap-override: 0%;
}
@font-face {
  font-family: Octavo Noto; src: local(Noto Serif);
  size-adjust: 85.2%; ascent-override: 119.2%; descent-override: 40.5%;
}
@font-face {
  font-family: Octavo Arial; src: local(Arial), local(Liberation Sans), local(Helvetica), local(Roboto);
  size-adjust: 86.8%; ascent-override: 103.7%; descent-override: 34.6%; line-gap-override: 0%;
}
@font-face {
  font-family: Octavo Arial; src: local(Arial Bold), local(Liberation Sans Bold), local(Helvetica Bold), local(Roboto Bold);
  font-weight: 700; size-adjust: 82.4%; ascent-override: 109.3%; descent-override: 36.4%; line-gap-override: 0%;
}
@font-face {
  font-family: Octavo Menlo; src: local(Menlo), local(DejaVu Sans Mono), local(Liberation Mono), local(Courier New);
  size-adjust: 99.7%; ascent-override: 90.3%; descent-override: 20.1%; line-gap-override: 0%;
}
`
