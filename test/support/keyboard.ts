/** A person with a keyboard and no mouse. */
import { fail } from 'node:assert/strict'
import type { ElementHandle, Locator, Page } from 'playwright-core'

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

type Wanted = ElementHandle<Node>
type Focus = Readonly<{ there: boolean; words: string }>

const mostTabs = 300
/** Tab leaves the page at the end of each. */
const mostRounds = 3
const tabsBetweenLooks = 20
const typedByKey = 12

export function keyboard(page: Page): Keyboard {
  async function tabTo(wanted: Locator, words: string): Promise<void> {
    const met: string[] = []
    // Finding a control by its role and name reads the whole page: too dear to do at every Tab.
    let known: readonly Wanted[] = []
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (known.length === 0 || tabs % tabsBetweenLooks === 0) known = await handles(page, wanted)
      const { there, words: at } = await focused(page, known)
      if (at === next) known = []
      if (there) return
      if (tabs > 0) met.push(at)
      if (met.filter(words => words === nothing).length > mostRounds) break
      await page.keyboard.press('Tab')
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
      await page.keyboard.type(text.slice(0, typedByKey))
      // The rest of a long answer goes in at once, as if pasted: each key is a round trip.
      if (text.length > typedByKey) await page.keyboard.insertText(text.slice(typedByKey))
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

const next = '(the page that came next)'

const handles = (page: Page, wanted: Locator): Promise<readonly Wanted[]> =>
  unlessGone(page, [], () => wanted.elementHandles())

/** What has the focus, and whether it is one of these. */
const focused = (page: Page, wanted: readonly Wanted[]): Promise<Focus> =>
  unlessGone(page, { there: false, words: next }, () => focusedNow(page, wanted))

/** While one page makes way for the next there is nothing to ask: that is waited for. */
async function unlessGone<T>(page: Page, otherwise: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (fault) {
    const gone = /context was destroyed|different document|JSHandle is disposed|adopt element/
    if (!(fault instanceof Error && gone.test(fault.message))) throw fault
    await page.waitForLoadState()
    return otherwise
  }
}

function focusedNow(page: Page, wanted: readonly Wanted[]): Promise<Focus> {
  return page.evaluate(
    ({ none, these }) => {
      const element = document.activeElement
      if (!element || element === document.body) return { there: false, words: none }
      const there = these.some(one => one === element)
      const label =
        element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
      const words = label ?? element.getAttribute('aria-label') ?? element.textContent ?? ''
      const said = JSON.stringify(words.trim().slice(0, 60))
      return { there, words: `${element.tagName.toLowerCase()} ${said}` }
    },
    { none: nothing, these: [...wanted] },
  )
}
