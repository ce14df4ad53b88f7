// Written by scripts/measure-font.mjs from the bundled Inter; do not edit.

/** The measured characters, in the order of the widths below. */
export const CHARACTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~ ¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ‐–—‘’“”…•€™−→≤≥';

/** Advance widths in thousandths of the font size, base 36, by weight. */
export const WIDTHS = {
  400: '7t 80 cy hl hu ra hw 8c a5 a5 dx ie 80 cs 80 a0 hj bb gy h6 hy gh h8 fq h7 h8 80 8e ie ie ie e7 qu j6 i6 ka k2 gp ge kq kn 7h fv io fp p3 kx l9 hr l9 hw hu hy ko j6 rd iy iv hh a5 a0 a5 d3 co 8z fm h0 fv h0 g7 aa h1 gf 6q 6q f9 6q oc gf go h0 h0 ag eo 93 gf fm mq f6 fm fc bu 99 bu ie 7t 80 fv gz k5 fa 7i fs gf pe cm g7 ie ii da co ie ca ce 8z ga gr 80 7g 8g de g7 ma nj oi e7 j6 j6 j6 j6 j6 j6 rm ka gp gp gp gp 7h 7h 7h 7h kf kx l9 l9 l9 l9 l9 ie l9 ko ko ko ko iv ho h4 fm fm fm fm fm fm ph fv g7 g7 g7 g7 6q 6q 6q 6q g7 gf go go go go go ie go gf gf gf gf fm h0 fm 99 dw rs 79 79 c8 c8 o0 fn ij gz ie rs f9 f9',
  500: '7f 8g dq hr hy rl i5 8p a9 a9 eh ij 8f cu 8f aa hy bj h4 hf i8 gr hi fv hh hi 8f 8r ij ij ij en ra jp i9 kd k2 gr gd ks kp 7k fz j4 fp pd l0 lb hu ld i0 hy i5 kk jp rv jh jc ht a9 aa a9 d9 cv 9d fs h6 g1 h6 gb aj h8 gq 70 70 fj 70 oo gq gs h6 h6 ar ez 9g gq fz n1 fh fz fj c8 9m c8 ij 7f 8g g1 h8 kh fh 85 fs gq pe cp gw ij ih cx cp ij cg cn 9d go gp 8f 8c 8q dh gw mp nu ov en jp jp jp jp jp jp rv kd gr gr gr gr 7k 7k 7k 7k kn l0 lb lb lb lb lb ij lb kk kk kk kk jc hz hi fs fs fs fs fs fs pf g1 gb gb gb gb 70 70 70 70 gc gq gs gs gs gs gs ij gs gq gq gq gq fz h6 fz 99 dw rs 7p 7p d6 d3 pa et io h9 ij rs f9 f9',
  600: '70 8x ej hw i2 rw if 92 ad ad f0 ip 8v cx 8v aj ic br hb ho ii h0 hs g0 hs hs 8v 95 ip ip ip f3 rr k8 ib kh k2 gt gc kt kq 7p g4 jj fp pm l3 ld hx lh i4 i2 ic kg k8 sc k0 jt i4 ad aj ad dd d1 9r fy hc g7 hc gf at hd h0 7a 7a ft 7a p0 h0 gx hc hc b1 f9 9t h0 gb nb ft gc fq cn 9z cn ip 70 8x g7 hh kt fn 8s fs h0 pe cs hm ip ig ck cq ip cm cv 9r h2 go 8v 98 90 dj hm n3 o6 p7 f3 k8 k8 k8 k8 k8 k8 s5 kh gt gt gt gt 7p 7p 7p 7p kv l3 ld ld ld ld ld ip ld kg kg kg kg jt ia hw fy fy fy fy fy fy pd g7 gf gf gf gf 7a 7a 7a 7a gi h0 gx gx gx gx gx ip gx h0 h0 h0 h0 gc hc gc 99 dw rs 86 86 e3 dx qk dz iv hi ip rs f9 f9',
} as const;
