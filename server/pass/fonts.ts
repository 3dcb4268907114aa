import { join } from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'
import type { Locale } from '#lib/text.ts'
import { once } from '#server/once.ts'

const file = (script: 'sc' | 'tc', subset: string, weight: 400 | 700) =>
  join(
    process.cwd(),
    `node_modules/@fontsource/noto-sans-${script}/files/noto-sans-${script}-${subset}-${weight}-normal.woff2`,
  )

/**
 * Beside Chinese, the letters of the names that come to such a show; a family each, since a family holds one file a weight.
 *
 * Vietnamese first: the Latin file knows ô and a loose grave, and would set ồ from the two.
 */
const scripts = ['vietnamese', 'latin', 'latin-ext', 'cyrillic'] as const

/** Thai is in no package here: two small files of Noto Sans Thai stand beside this one, with their licence. */
const thai = (weight: 400 | 700) => join(process.cwd(), `server/pass/thai/noto-sans-thai-thai-${weight}-normal.woff2`)

/** The fonts travel with the program, since a server may have none that knows Chinese. Read once, on first use. */
const register = () =>
  once('pass-fonts', () => {
    for (const weight of [400, 700] as const) {
      for (const script of scripts)
        GlobalFonts.registerFromPath(file('sc', script, weight), `Foyer ${script} ${weight}`)
      GlobalFonts.registerFromPath(thai(weight), `Foyer Thai ${weight}`)
      GlobalFonts.registerFromPath(file('sc', 'chinese-simplified', weight), `Foyer SC ${weight}`)
      GlobalFonts.registerFromPath(file('tc', 'chinese-traditional', weight), `Foyer TC ${weight}`)
    }
    return true
  })

/** A font for canvas. What our own fonts do not know, such as Arabic or rare Chinese, the system's may. */
export function font(locale: Locale, weight: 400 | 700, size: number): string {
  register()
  const chinese = locale === 'zh-TW' ? ['TC', 'SC'] : ['SC', 'TC']
  const families = [...scripts, 'Thai', ...chinese].map((name) => `"Foyer ${name} ${weight}"`)
  return `${weight} ${size}px ${families.join(', ')}, "Noto Sans CJK SC", "Noto Sans", sans-serif`
}
