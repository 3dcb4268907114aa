import { NoticePage, noticeMetadata, type Props } from '../notice-page.tsx'

export const revalidate = 60
export const generateStaticParams = () => []
export const generateMetadata = noticeMetadata('visitor-terms')

export default function VisitorTermsPage({ params }: Props) {
  return <NoticePage id="visitor-terms" params={params} />
}
