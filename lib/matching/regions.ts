/** Countries by the regions of `sourcingRegions`: where suppliers of such a show come from. ISO 3166-1 alpha-2. */
const countries: Readonly<Record<string, string>> = {
  cn: 'CN',
  'hk-mo-tw': 'HK MO TW',
  'jp-kr': 'JP KR',
  sea: 'BN ID KH LA MM MY PH SG TH TL VN',
  'south-asia': 'BD BT IN LK MV NP PK',
  europe:
    'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA VA XK',
  'n-america': 'CA US',
  's-america': 'AR BO BR CL CO CR CU DO EC GT HN HT JM MX NI PA PE PR PY SV UY VE',
  anz: 'AU NZ',
}

const regions: ReadonlyMap<string, string> = new Map(
  Object.entries(countries).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region])),
)

/** The option of `sourcingRegions` a country belongs to; undefined where none does. */
export const regionOf = (country: string | undefined): string | undefined => regions.get(country ?? '')
