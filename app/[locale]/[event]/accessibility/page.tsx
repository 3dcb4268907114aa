import { NoticePage, noticeMetadata, type Props } from '../notice-page.tsx'

export const revalidate = 60
export const generateStaticParams = () => []
export const generateMetadata = noticeMetadata('accessibility')

export default function AccessibilityPage({ params }: Props) {
  return <NoticePage id="accessibility" params={params} />
}
