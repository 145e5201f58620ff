/** Which family of browser somebody signed in with, in words they would know it by. */

const families = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const
const systems = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'a Mac'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bLinux\b/, 'Linux'],
] as const

/** `Firefox on Windows`: no version, and nothing else a browser says of itself is kept. */
export function browserIn(said = ''): string {
  const family = families.find(([sign]) => sign.test(said))?.[1] ?? 'A browser'
  const system = systems.find(([sign]) => sign.test(said))?.[1]
  return system ? `${family} on ${system}` : family
}
