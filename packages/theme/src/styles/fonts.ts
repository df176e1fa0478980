import { css } from './css.ts'

/**
 * The fallbacks take the place of the real faces while these load: same width (`size-adjust` = mean width of lines of
 * English in ours / in theirs, kerning included, as Chromium sets them) and same height (`ascent-override` = our ascent /
 * size-adjust). Their line gap does not matter: every line height is given. Noto Serif and the code faces from `@capsizecss/metrics`.
 */
export const fontFaces: string = css`
@font-face { font-family: Octavo Text; src: url("./octavo-text.woff2"); font-display: swap; }
@font-face { font-family: Octavo Text; src: url("./octavo-text-italic.woff2"); font-style: italic; font-display: swap; }
@font-face { font-family: Octavo Text; src: url("./octavo-text-bold.woff2"); font-weight: 700; font-display: swap; }
@font-face { font-family: Octavo Quiet; src: url("./octavo-quiet.woff2"); font-display: swap; }
@font-face { font-family: Octavo Quiet; src: url("./octavo-quiet-bold.woff2"); font-weight: 700; font-display: swap; }
@font-face { font-family: Octavo Code; src: url("./octavo-code.woff2"); font-display: swap; }
@font-face {
  font-family: Octavo Times; src: local(Times New Roman), local(Liberation Serif), local(Tinos);
  size-adjust: 100.2%; ascent-override: 101.4%; descent-override: 34.4%;
}
@font-face {
  font-family: Octavo Times; src: local(Times New Roman Italic), local(Liberation Serif Italic), local(Tinos Italic);
  font-style: italic; size-adjust: 88.3%; ascent-override: 115.1%; descent-override: 39.1%;
}
@font-face {
  font-family: Octavo Times; src: local(Times New Roman Bold), local(Liberation Serif Bold), local(Tinos Bold);
  font-weight: 700; size-adjust: 96.0%; ascent-override: 105.8%; descent-override: 35.9%;
}
@font-face {
  font-family: Octavo Noto; src: local(Noto Serif);
  size-adjust: 85.2%; ascent-override: 119.2%; descent-override: 40.5%;
}
@font-face {
  font-family: Octavo Arial; src: local(Arial), local(Liberation Sans), local(Helvetica), local(Roboto);
  size-adjust: 84.7%; ascent-override: 106.3%; descent-override: 35.4%;
}
@font-face {
  font-family: Octavo Arial; src: local(Arial Bold), local(Liberation Sans Bold), local(Helvetica Bold), local(Roboto Bold);
  font-weight: 700; size-adjust: 82.1%; ascent-override: 109.6%; descent-override: 36.5%;
}
@font-face {
  font-family: Octavo Menlo; src: local(Menlo), local(DejaVu Sans Mono), local(Liberation Mono), local(Courier New);
  size-adjust: 99.7%; ascent-override: 90.3%; descent-override: 20.1%;
}
`
