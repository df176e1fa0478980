/** Pictures for the gallery, drawn here: flat shapes in a few inks. */
export const pictures: Readonly<Record<string, string>> = {
  'picture-1.svg': drawing(
    '#27364f',
    '<circle cx="640" cy="250" r="150" fill="#e9c46a"/><path d="M0 420 Q225 300 450 420 T900 400 V560 H0Z" fill="#3f6b5c"/><path d="M0 480 Q225 400 450 490 T900 470 V560 H0Z" fill="#1d2b3a"/>',
  ),
  'picture-2.svg': drawing(
    '#efe7da',
    '<rect x="250" y="250" width="400" height="28" fill="#7a4a2b"/><rect x="280" y="278" width="20" height="190" fill="#7a4a2b"/><rect x="600" y="278" width="20" height="190" fill="#7a4a2b"/><path d="M400 210 l110 -14 l12 52 h-118z" fill="#fff" stroke="#1d2b3a" stroke-width="3"/><path d="M120 220 v260 M120 350 h90 v130" stroke="#b8362b" stroke-width="18" fill="none"/><path d="M780 220 v260 M780 350 h-90 v130" stroke="#27364f" stroke-width="18" fill="none"/>',
  ),
  'picture-3.svg': drawing(
    '#b8362b',
    '<path d="M150 120 h280 v330 h-280z M470 120 h280 v330 h-280z" fill="#f6f1e7"/><path d="M190 180 h200 M190 220 h200 M190 260 h160 M510 180 h200 M510 220 h120" stroke="#27364f" stroke-width="8"/>',
  ),
  'picture-4.svg': drawing(
    '#cfdad3',
    '<path d="M450 90 L690 470 H210Z" fill="#3f6b5c"/><path d="M450 90 L520 470 H210Z" fill="#2b4c41"/>',
  ),
  'portrait.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120"><rect width="120" height="120" fill="#d9b38c"/><circle cx="60" cy="48" r="24" fill="#3b2a20"/><path d="M16 120 q44 -70 88 0z" fill="#27364f"/></svg>',
}

function drawing(ground: string, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 560" width="900" height="560"><rect width="900" height="560" fill="${ground}"/>${shapes}</svg>`
}
