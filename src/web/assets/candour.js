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
