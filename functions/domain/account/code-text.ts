import { type Bilingual, inLocale, type Locale } from '../../../contracts/values/locale.ts';
import { codeMinutes } from './code-rules.ts';

/** What the code is sent in. The signature 【…】 before a text message is what mainland carriers ask for; 70 characters are one message. */
export const codeSms = (code: string, shop: Bilingual, to: Locale): string =>
  to === 'en'
    ? `[${shop.en}] ${code} is your sign-in code, good for ${codeMinutes} minutes. Do not share it.`
    : `【${shop.zh}】登录验证码 ${code}，${codeMinutes} 分钟内有效，请勿告诉他人。`;

export interface CodeMail {
  readonly subject: string;
  readonly text: string;
}

export const codeMail = (code: string, shop: Bilingual, to: Locale): CodeMail => {
  const name = inLocale(shop, to);
  return to === 'en'
    ? {
        subject: `${code} is your sign-in code for ${name}`,
        text: `Your sign-in code is ${code}.\n\nIt is good for ${codeMinutes} minutes. If you did not ask for it, ignore this mail: nobody can sign in without the code.\n\n${name}`,
      }
    : {
        subject: `${name}登录验证码：${code}`,
        text: `您的登录验证码是 ${code}。\n\n${codeMinutes} 分钟内有效。如果不是您本人在登录，忽略这封邮件即可，没有验证码谁也登录不了。\n\n${name}`,
      };
};
