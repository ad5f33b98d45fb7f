const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'
const givenNames = [
  ...['建国', '秀英', '伟', '丽娟', '晓东', '海燕', '志强', '敏', '春梅', '永胜', '雪', '国庆'],
  ...['文博', '桂兰', '俊杰', '婷', '红军', '玉梅', '浩然', '静', '卫东', '彩霞', '磊', '佳怡'],
  ...['新民', '慧', '学文', '翠花', '振华', '莉', '子轩', '爱萍'],
]

/** 姓名 — the nth Chinese name; 960 before one comes again. */
export const personName = (n: number): string =>
  `${[...surnames][n % surnames.length]}${givenNames[(n * 7 + Math.floor(n / surnames.length)) % givenNames.length]}`
