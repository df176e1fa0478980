/**
 * Runs in the pages that `octavo serve` sends, and in no other: loads the page anew when its file was written, keeping
 * the place that was being read, and shows the build's problems over it until they are mended.
 */
export const clientScript = `const place = 'octavo:place'
const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null')
if (kept?.path === location.pathname) scrollTo(0, kept.y)
sessionStorage.removeItem(place)

const events = new EventSource('/_octavo/events')
events.addEventListener('hello', ({ data }) => show(JSON.parse(data).overlay))
events.addEventListener('changed', ({ data }) => {
  const { files, overlay, basePath } = JSON.parse(data)
  show(overlay)
  if (!files.some((file) => isThisPage(file, basePath))) return
  sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, y: scrollY }))
  location.reload()
})

function isThisPage(file, basePath) {
  const path = decodeURIComponent(location.pathname).slice(basePath.length + 1)
  const names = [path, path + '.html', path + 'index.html', path + '/index.html']
  return names.includes(file)
}

function show(problems) {
  const id = 'octavo-problems'
  document.getElementById(id)?.remove()
  if (!problems) return
  const box = document.createElement('div')
  box.id = id
  const shadow = box.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(\`:host { all: initial; position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 2147483647;
    background: #1d1a16; color: #f4efe6; border-top: 4px solid #c8452f; box-shadow: 0 -8px 32px #0006 }
    pre { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; margin: 0; padding: 1rem 1.5rem; white-space: pre-wrap; tab-size: 2 }\`)
  shadow.adoptedStyleSheets = [sheet]
  const text = document.createElement('pre')
  text.textContent = problems
  shadow.append(text)
  document.body.append(box)
}
`
