/** A person with a keyboard and no mouse. */
import { fail } from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

type Role = 'button' | 'checkbox' | 'combobox' | 'link' | 'radio' | 'textbox'

export type Keyboard = Readonly<{
  /** Tab until the control so named has the focus; fails when a whole round has not met it. */
  reach: (role: Role, name: string | RegExp) => Promise<Locator>
  /** Reach a button or link and press Enter. */
  press: (role: 'button' | 'link', name: string | RegExp) => Promise<void>
  /** Reach a text box and type over what is there. */
  type: (name: string | RegExp, text: string) => Promise<void>
  /**
   * Reach a group of radios (this one, where several answer alike) and move to the one so named.
   */
  choose: (name: string | RegExp, group?: string | RegExp) => Promise<void>
  /** Reach a check box and press Space. */
  tick: (name: string | RegExp) => Promise<void>
  /** Reach a file input, then hand it files: the system's own chooser is no part of the page. */
  attach: (name: string | RegExp, ...paths: readonly string[]) => Promise<void>
}>

const mostTabs = 300

export function keyboard(page: Page): Keyboard {
  async function tabTo(wanted: Locator, words: string): Promise<void> {
    const met: string[] = []
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await hasFocus(wanted)) return
      await page.keyboard.press('Tab')
      met.push(await focused(page))
      if (met.length > 3 && met.at(-1) === nothing && met.at(-2) === nothing) break
    }
    fail(`The keyboard never reached ${words}. It met:\n  ${met.join('\n  ')}`)
  }

  async function reach(role: Role, name: string | RegExp): Promise<Locator> {
    // Where several are so named, the first that Tab comes to.
    const wanted = page.getByRole(role, { name, exact: true })
    await tabTo(wanted, `${role} ${JSON.stringify(String(name))}`)
    return wanted.and(page.locator(':focus'))
  }

  async function choose(name: string | RegExp, group?: string | RegExp): Promise<void> {
    const place = group ? page.getByRole('group', { name: group }) : page
    const wanted = place.getByRole('radio', { name, exact: true }).first()
    const field = await wanted.getAttribute('name')
    // The group is one stop for Tab: its checked radio, or the first.
    const radios = page.locator(`input[type="radio"][name="${field}"]`)
    await tabTo(radios, `the radios of ${JSON.stringify(String(name))}`)
    const steps = await radios.count()
    for (let step = 0; step < steps && !(await hasFocus(wanted)); step += 1) {
      await page.keyboard.press('ArrowDown')
    }
    if (!(await wanted.isChecked())) await page.keyboard.press('Space')
    if (!(await wanted.isChecked())) fail(`Radio ${String(name)} could not be chosen with arrows`)
  }

  return {
    reach,
    choose,
    async press(role, name) {
      await reach(role, name)
      await page.keyboard.press('Enter')
      await page.waitForLoadState()
    },
    async type(name, text) {
      await reach('textbox', name)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.press('Delete')
      await page.keyboard.type(text)
    },
    async tick(name) {
      await reach('checkbox', name)
      await page.keyboard.press('Space')
    },
    async attach(name, ...paths) {
      const wanted = page.getByLabel(name).and(page.locator('input[type="file"]')).first()
      await tabTo(wanted, `file input ${JSON.stringify(String(name))}`)
      await wanted.setInputFiles([...paths])
    },
  }
}

const nothing = '(nothing)'

async function hasFocus(wanted: Locator): Promise<boolean> {
  return (await wanted.and(wanted.page().locator(':focus')).count()) > 0
}

/** What has the focus. While one page makes way for the next, nothing has: that is waited for. */
async function focused(page: Page): Promise<string> {
  try {
    return await focusedNow(page)
  } catch (fault) {
    if (!(fault instanceof Error && /context was destroyed/.test(fault.message))) throw fault
    await page.waitForLoadState()
    return 'the page that came next'
  }
}

function focusedNow(page: Page): Promise<string> {
  return page.evaluate(none => {
    const element = document.activeElement
    if (!element || element === document.body) return none
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
    const words = label ?? element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `${element.tagName.toLowerCase()} ${JSON.stringify(words.trim().slice(0, 60))}`
  }, nothing)
}
