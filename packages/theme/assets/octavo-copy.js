// @ts-check
// A button on every block of code that copies it. Makes elements, never markup, so that it runs under Trusted Types.
const main = document.querySelector('main[data-copy]')
const { copy = 'Copy', copied = 'Copied' } = main instanceof HTMLElement ? main.dataset : {}
const stays = 2000

for (const block of main?.querySelectorAll('.prose pre') ?? []) {
  if (!(block instanceof HTMLElement)) continue
  const frame = document.createElement('div')
  frame.className = 'code'
  block.replaceWith(frame)
  frame.append(block, buttonFor(block))
}

/** @param {HTMLElement} block */
function buttonFor(block) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = copy
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.textContent.replace(/\n$/, ''))
    button.textContent = copied
    setTimeout(() => {
      button.textContent = copy
    }, stays)
  })
  return button
}
