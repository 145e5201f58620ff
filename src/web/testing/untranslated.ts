/** For tests: the words on a page shown in the pseudo-locale that came from no catalogue. */

/** `data` is what the page shows as it was given: names, numbers, somebody's own words. */
export function untranslated(html: string, data: readonly string[]): readonly string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const labels = [...main.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]*)"/g)]
  const shown = main
    .replaceAll(/<(script|style|svg|code)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<!--[\s\S]*?-->|<br>/g, ' ')
    .replaceAll(/<[^>]+>/g, '\n')
  let text = [shown, ...labels.map(([, label]) => label ?? '')].join('\n')
  for (const one of data) text = text.replaceAll(one, ' ')
  // Words filled into words: the inner brackets go first.
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
  }
  return text.replaceAll(/&\w+;|&#\d+;/g, ' ').match(/[A-Za-z]{2,}/g) ?? []
}
