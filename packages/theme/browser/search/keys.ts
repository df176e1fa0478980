/** Moves between the field and the results: arrows, Home, End and Escape; `/` leads back to the field from anywhere. */
export function listenToKeys(input: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll('a')]

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const { target, key } = event
    const at = target instanceof HTMLAnchorElement ? links().indexOf(target) : -1
    const next = target === input || at !== -1 ? destination(key, at, links(), input) : undefined
    const goal = key === '/' && !isTyping(target) ? input : next
    if (goal === undefined) return
    event.preventDefault()
    goal.focus()
    if (goal === input) input.select()
  })
}

/** Where a key leads from the field (-1) or from a result. */
function destination(
  key: string,
  at: number,
  links: readonly HTMLElement[],
  input: HTMLInputElement,
): HTMLElement | undefined {
  if (key === 'ArrowDown') return links[at + 1]
  if (at === -1) return undefined
  if (key === 'ArrowUp') return links[at - 1] ?? input
  if (key === 'Escape') return input
  if (key === 'Home') return links[0]
  return key === 'End' ? links.at(-1) : undefined
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  )
}
