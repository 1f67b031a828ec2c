-- Why: a number after the name of an open place (演示公园63号) is an address too, and what the masking finds the database finds: the same patterns as
-- server/src/modules/publicity/masking/detect.ts, held together by a test over many texts.
create or replace function publicity.leak_in(content text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select case
    when legible ~ '(?<![0-9A-Za-z])([0-9]([ \u3000-]?[0-9]){16}[ \u3000-]?[0-9Xx]|[0-9]([ \u3000-]?[0-9]){14})(?![0-9A-Za-z])' then 'id-number'
    when legible ~ '(?<![0-9A-Za-z])[0-9]([ \u3000-]?[0-9]){15,18}(?![0-9A-Za-z])' then 'bank-card'
    when legible ~ '(?<![0-9A-Za-z])((\+?86[ \u3000-]?)?1[3-9][0-9]([ \u3000-]?[0-9]){8}|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9A-Za-z])' then 'phone'
    when legible ~ '(?<![0-9A-Za-z])[A-Za-z]{1,2}[0-9]{7,10}(?![0-9A-Za-z])' then 'id-number'
    when legible ~ '[〇零一二三四五六七八九幺]{11,}' then 'number-in-words'
    when legible ~ '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Za-z][ ·•・-]?([0-9A-Za-z]{5,6}|[0-9A-Za-z]{4}[警学挂港澳])(?![0-9A-Za-z])' then 'plate'
    when legible ~ '(?<=(路|街|道|巷|弄|里|村|屯|组|胡同|小区|花园|家园|公寓|大厦|苑))[ \t\n\r\u3000]*[A-Za-z甲乙丙丁东西南北]?[0-9一二三四五六七八九十百]+(-[0-9]+)*[ \t\n\r\u3000]*(号楼|号院|号|栋|幢|座|楼|单元|室|户|门)' then 'address'
    when legible ~ '(?<=(公园|广场|市场|商场|商城|商厦|宿舍|大院|校区|园区|工业园|产业园|林场|农场|码头|镇|乡|庄|寨))[ \t\n\r\u3000]*[A-Za-z甲乙丙丁东西南北]?[0-9一二三四五六七八九十百]+(-[0-9]+)*[ \t\n\r\u3000]*号(?!线|令|文件)' then 'address'
    when legible ~ '[A-Za-z0-9_.+-]@[A-Za-z0-9_-]+\.[A-Za-z0-9_-]' then 'email'
    when legible ~ '(微信|QQ|qq|支付宝)(号|账号|帐号)?[:：为是 ]{0,2}[A-Za-z0-9_-]{5}' then 'account'
  end from translate(publicity.legible(content), U&'\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\202F', '            ') as legible
$$;
