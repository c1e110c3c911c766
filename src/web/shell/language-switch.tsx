import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../language.tsx';

/** One press to the other language; written in that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const { lang, setLang, w } = useLanguage();
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      className="language-switch"
      icon={<GlobalOutlined aria-hidden />}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={w('switchLanguage')}
      onClick={() => setLang(other)}
    >
      {w('switchLanguage')}
    </Button>
  );
}
