// Adds to pages that already work without it. Served as it is: no build step stands between.
import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
} from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const Component of [
  Button,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
])
  createAll(Component)

// After a form is sent the reader starts at what changed; with nothing changed, at the heading.
const moved = document.querySelector('[data-focus-heading]')
if (moved && !document.querySelector('.govuk-error-summary, [role="alert"]')) {
  const heading = document.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}

// Paper has no summary to press: older browsers open what the stylesheet cannot. On staff pages a
// printed copy is recorded, as every look is.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true
  const form = document.querySelector('#printed')
  if (form) navigator.sendBeacon(form.action, new URLSearchParams(new FormData(form)))
})

// Where a passage is marked by its words, those selected in the file stand in the field.
for (const place of document.querySelectorAll('[data-passage-from]')) {
  const field = document.getElementById(place.dataset.passageFrom)
  document.addEventListener('selectionchange', () => {
    const selected = getSelection()
    const words = String(selected).trim()
    if (!field || !words || !place.contains(selected.anchorNode)) return
    field.value = words
    document.querySelector('[name="how"][value="words"]')?.click()
  })
}

// Passkeys: the browser asks its owner, and the answer goes in the form like anything typed.
const passkeys = globalThis.PublicKeyCredential
for (const place of document.querySelectorAll('[data-passkey]')) {
  if (!passkeys?.parseRequestOptionsFromJSON) break
  for (const part of [place, place.closest("[data-passkey-part]")]) if (part) part.hidden = false
  for (const none of document.querySelectorAll("[data-passkey-none]")) none.hidden = true
  const button = place.querySelector('button')
  const answer = place.querySelector('[name="passkey"]')
  button.addEventListener('click', async event => {
    if (answer.value) return
    event.preventDefault()
    answer.value = await askPasskey(place.dataset)
    button.form.requestSubmit(button)
  })
}

/** Whoever says no, or has none, is told so by the page the form comes back with. */
async function askPasskey({ passkey: way, options }) {
  const asked = JSON.parse(options)
  try {
    const said =
      way === 'make'
        ? navigator.credentials.create({ publicKey: passkeys.parseCreationOptionsFromJSON(asked) })
        : navigator.credentials.get({ publicKey: passkeys.parseRequestOptionsFromJSON(asked) })
    return JSON.stringify(await said)
  } catch {
    return 'none'
  }
}
