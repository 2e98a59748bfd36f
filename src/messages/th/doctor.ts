import type { DoctorWords } from '../en/doctor';
import type { Formats } from '../formats';

const history = 'กู้คืนในชีตที่เมนูไฟล์ > ประวัติเวอร์ชัน';
const empty = 'เซลล์ว่าง จึงอ่านแถวนี้ไม่ได้';
const typed = (value: string, text: string) => (value === '' ? empty : `“${value}” ${text}`);
const freeSpace = 'โปรดลบแถวและคอลัมน์ที่ว่าง รวมทั้งแท็บที่ไม่มีใครใช้';

export function doctorWords(f: Formats): DoctorWords {
  return {
    doctor: {
      title: 'ตรวจเวิร์กบุ๊ก',
      open: 'ตรวจเวิร์กบุ๊ก',
      openHint: 'ตรวจทุกแถวในทุกแท็บ',
      healthy: 'ไม่พบสิ่งผิดปกติ',
      found: ({ count }) => `พบ ${f.number(count)} รายการ`,
      looked: ({ rows, tabs }) => `ตรวจแล้ว ${f.number(rows)} แถวใน ${f.number(tabs)} แท็บ`,
      goOn: 'ตรวจส่วนที่เหลือ',
      part: ({ tabs }) => `ส่วนหนึ่งของเวิร์กบุ๊กขนาดใหญ่: ${tabs}`,
      again: 'ตรวจอีกครั้ง',
      mendAll: ({ count }) => `แก้ทุกรายการที่แก้ได้อย่างปลอดภัย (${f.number(count)})`,
      mend: 'แก้',
      mended: ({ count }) => `แก้แล้ว ${f.number(count)} รายการ`,
      mendedBefore: 'ไม่มีอะไรต้องแก้แล้ว',
      size: 'ขนาด',
      cells: ({ cells, percent }) => `${cells} จาก 10 ล้านเซลล์ (${percent})`,
      fullOn: ({ day }) => `ด้วยอัตราของ 90 วันที่ผ่านมา จะเต็มในวันที่ ${day}`,
      neverFull: 'ด้วยอัตราของ 90 วันที่ผ่านมา จะไม่เต็มภายในร้อยปี',
      whole: 'เวิร์กบุ๊ก',
      where: ({ tab, row, column }) =>
        [tab, row === undefined ? '' : `แถว ${f.number(row)}`, column].filter((part) => part !== '').join(' '),
      group: ({ title, count }) => `${title} (${f.number(count)})`,
      kinds: {
        'missing-tab': { title: 'แท็บที่หายไป', text: () => 'แท็บนี้ถูกลบไปแล้ว', todo: history },
        'missing-keys': {
          title: 'แถวแรกที่หายไป',
          text: () => 'แถวแรกที่ซ่อนไว้ถูกลบ แถวนี้บอก Tandem ว่าคอลัมน์ใดคืออะไร',
          todo: history,
        },
        'missing-headers': {
          title: 'หัวคอลัมน์ที่หายไป',
          text: () => 'หัวคอลัมน์ถูกลบ และมีแถวข้อมูลมาอยู่แทน',
          todo: history,
        },
        'missing-column': {
          title: 'คอลัมน์ที่หายไป',
          text: () => 'คอลัมน์นี้หรือรหัสของมันในแถวแรกที่ซ่อนไว้หายไป',
          todo: history,
        },
        'copied-column': {
          title: 'คอลัมน์ซ้ำ',
          text: () => 'มีคอลัมน์นี้สองคอลัมน์ Tandem อ่านคอลัมน์แรก',
          todo: 'โปรดลบคอลัมน์ที่สอง',
        },
        'nearly-full': {
          title: 'ใกล้เต็ม',
          text: ({ value, other }) =>
            `ใช้ไปแล้ว ${value}% จาก 10 ล้านเซลล์ที่ Google อนุญาต นับเซลล์ว่างด้วย${other ? ` ด้วยอัตรานี้จะเต็มในวันที่ ${other}` : ''}`,
          todo: freeSpace,
        },
        'full-soon': {
          title: 'จะเต็มภายในหนึ่งปี',
          text: ({ other }) => `ด้วยอัตรานี้เวิร์กบุ๊กจะเต็มในวันที่ ${other}`,
          todo: freeSpace,
        },
        'duplicate-id': {
          title: 'แถวที่คัดลอกมา',
          text: ({ row }) => `แถว ${row} มีรหัสเดียวกัน ดูเหมือนเป็นสำเนาที่วางไว้ Tandem จึงไม่อ่าน`,
          todo: 'โปรดลบแถวที่เกิน',
        },
        'no-id': {
          title: 'แถวที่ไม่มีรหัส',
          text: () => 'เซลล์ว่าง Tandem จึงยังไม่อ่านแถวนี้',
          todo: 'โปรดกรอก หรือลบแถวนี้',
        },
        'wrong-id': {
          title: 'รหัสที่เสียหาย',
          text: ({ value }) => `“${value}” ไม่ใช่รหัสของแท็บนี้`,
          todo: 'โปรดคืนค่าเดิม: คลิกขวาที่เซลล์ แล้วเลือกแสดงประวัติการแก้ไข',
        },
        'unknown-role': {
          title: 'บทบาทที่ไม่รู้จัก',
          text: ({ value, other }) => typed(value, `ไม่ใช่บทบาท บทบาทที่มี: ${other}`),
          todo: 'โปรดเลือกจากรายการนี้',
        },
        'unknown-zone': {
          title: 'เขตเวลาที่ไม่รู้จัก',
          text: ({ value }) => typed(value, 'ไม่ใช่เขตเวลา จึงใช้เวลาสากลแทน'),
          todo: 'โปรดเขียนแบบ Asia/Bangkok',
        },
        'bad-setting': {
          title: 'การตั้งค่าที่ใช้ไม่ได้',
          text: ({ value }) => `“${value}” ใช้ไม่ได้ จึงใช้ค่าเริ่มต้นแทน`,
          todo: 'โปรดแก้ที่นี่หรือในการตั้งค่า',
        },
        'not-a-day': {
          title: 'วันที่ที่อ่านไม่ได้',
          text: ({ value }) => typed(value, 'ไม่ใช่วันที่'),
          todo: 'โปรดเขียนแบบ 2027-03-14',
        },
        'not-an-instant': {
          title: 'วันเวลาที่อ่านไม่ได้',
          text: ({ value }) => typed(value, 'ไม่ใช่วันที่และเวลา'),
          todo: 'โปรดเขียนแบบ 2027-03-14 09:30',
        },
        'not-a-number': {
          title: 'ตัวเลขที่อ่านไม่ได้',
          text: ({ value }) => typed(value, 'ไม่ใช่ตัวเลข'),
          todo: 'โปรดเขียนเป็นตัวเลขเท่านั้น',
        },
        'not-a-choice': {
          title: 'คำที่ไม่อยู่ในรายการ',
          text: ({ value, other }) => typed(value, `ไม่อยู่ในรายการ: ${other}`),
          todo: 'โปรดเลือกจากรายการนี้',
        },
        'not-an-address': {
          title: 'ที่อยู่อีเมลที่ไม่ถูกต้อง',
          text: ({ value }) => typed(value, 'ไม่ใช่ที่อยู่อีเมล'),
          todo: 'โปรดเขียนแบบ name@acme.example',
        },
        'not-a-domain': {
          title: 'โดเมนอีเมลที่ไม่ถูกต้อง',
          text: ({ value }) => typed(value, 'ไม่ใช่โดเมนอีเมล'),
          todo: 'โปรดเขียนแบบ acme.example',
        },
        'not-readable': {
          title: 'เซลล์ที่อ่านไม่ได้',
          text: ({ value }) => typed(value, 'อ่านไม่ได้'),
          todo: 'โปรดแก้ไข',
        },
        formula: {
          title: 'สูตรในที่ที่ควรเป็นค่า',
          text: ({ value }) => `มีสูตรที่ให้ผล “${value}” พรุ่งนี้อาจให้ผลอื่น`,
          todo: 'โปรดเขียนค่าแทนสูตร',
        },
        orphan: {
          title: 'แถวที่ชี้ไปยังสิ่งที่ไม่มี',
          text: ({ value }) => (value === '' ? 'เซลล์ว่าง จึงไม่รู้ว่าแถวนี้เป็นของอะไร' : `ไม่มี “${value}” ในเวิร์กบุ๊ก`),
          todo: 'โปรดระบุสิ่งที่มีอยู่ หรือลบแถวนี้',
        },
        'orphan-amount': {
          title: 'จำนวนเงินที่ไม่นับ',
          text: () => 'ไม่มีโอกาสใดอ้างถึงจำนวนเงินนี้ จึงไม่นับ',
          todo: 'โปรดลบแถวนี้',
        },
        'events-differ': {
          title: 'แถวที่ไม่ตรงกับประวัติ',
          text: ({ value, other }) => `ที่นี่เขียนว่า “${value}” แต่ประวัติเขียนว่า “${other}”`,
          todo: 'โปรดเปลี่ยนที่การ์ดแทนการแก้ด้วยมือ',
        },
        'duplicate-teammate': {
          title: 'เพื่อนร่วมทีมที่ซ้ำ',
          text: ({ row }) => `แถว ${row} มีที่อยู่เดียวกัน และใช้แถวนั้น`,
          todo: 'โปรดลบหนึ่งในสองแถว',
        },
        'duplicate-external-id': {
          title: 'รหัสในระบบของคุณที่ซ้ำ',
          text: ({ row, other }) => `${other} ในแถว ${row} มีรหัสเดียวกัน`,
          todo: 'โปรดแก้รหัสหนึ่ง หรือลบบัญชีที่เกิน',
        },
        'duplicate-domain': {
          title: 'โดเมนอีเมลของสองบัญชี',
          text: ({ value, other, row }) => `${value} เป็นของ ${other} ในแถว ${row} ด้วย อีเมลจึงชี้ไปทั้งสองบัญชี`,
          todo: 'โปรดเอาออกจากบัญชีหนึ่ง หรือให้บัญชีหนึ่งเป็นส่วนของอีกบัญชี',
        },
        'duplicate-address': {
          title: 'ผู้ติดต่อที่ซ้ำ',
          text: ({ row }) => `แถว ${row} มีที่อยู่เดียวกัน`,
          todo: 'โปรดลบหนึ่งในสองแถว',
        },
        'not-in-team': {
          title: 'ผู้ดูแลที่อยู่นอกทีม',
          text: ({ value }) => `${value} ไม่อยู่ในทีม`,
          todo: 'โปรดเลือกคนในทีม หรือเพิ่มคนนี้เข้าทีม',
        },
        'wrong-part': {
          title: 'ผู้ดูแลที่มีบทบาทอื่น',
          text: ({ value, other }) => `${value} มีบทบาท “${other}” ในทีม`,
          todo: 'โปรดเลือกคนอื่น หรือเปลี่ยนบทบาท',
        },
        'overlapping-owners': {
          title: 'ผู้ดูแลที่ทับซ้อน',
          text: ({ value, other, row }) =>
            other === ''
              ? `${value} เป็นทั้ง CSM และ AM ของบัญชีเดียวกัน`
              : `ตามรหัสแล้วเป็นบัญชีเดียวกับแถว ${row} ซึ่งมีผู้ดูแลคือ ${other}`,
          todo: 'โปรดตกลงกันว่าใครดูแล',
        },
        'parent-cycle': {
          title: 'บัญชีที่เป็นส่วนของตัวเอง',
          text: () => 'บัญชีแม่ของบัญชีนี้วนกลับมาที่ตัวเอง',
          todo: 'โปรดล้างเซลล์นี้ในบัญชีหนึ่ง',
        },
        'wrong-order': {
          title: 'สิ้นสุดก่อนเริ่ม',
          text: ({ other }) => `อยู่ก่อน “${other}”`,
          todo: 'โปรดแก้ค่าใดค่าหนึ่ง',
        },
        'out-of-range': {
          title: 'ตัวเลขที่เป็นไปไม่ได้',
          text: ({ value, other }) => `${value} อยู่นอกช่วง ${other}`,
          todo: 'โปรดแก้ไข',
        },
        untidy: {
          title: 'เขียนในรูปแบบอื่น',
          text: ({ value, other }) => `“${value}” อ่านเป็น “${other}” ตัวกรอง สี และการเรียงในชีตต้องใช้รูปแบบนี้`,
          todo: 'โปรดดูว่าหมายถึงค่านี้หรือไม่ แล้วเขียนให้ชัด',
        },
        'control-characters': {
          title: 'อักขระที่มองไม่เห็น',
          text: () => 'มีอักขระควบคุมอยู่ในข้อความ',
          todo: 'โปรดเขียนใหม่',
        },
        'bidi-characters': {
          title: 'อักขระที่กลับทิศข้อความ',
          text: () => 'มีอักขระที่เปลี่ยนลำดับการอ่าน ข้อความอาจแสดงไม่ตรงกับที่เขียน',
          todo: 'โปรดเขียนใหม่',
        },
        html: {
          title: 'โค้ดหน้าเว็บในข้อความ',
          text: () => 'มีโค้ดหน้าเว็บอยู่ในข้อความ จะแสดงตามที่เขียนและไม่ทำงาน',
          todo: 'โปรดเอาออกหากไม่จำเป็น',
        },
        'long-cell': {
          title: 'ข้อความยาวมาก',
          text: ({ other }) => `${other} อักขระ Google รับได้ 50,000 ต่อเซลล์`,
          todo: 'โปรดย่อให้สั้นลง',
        },
      },
      mends: {
        'own-id': () => 'ให้รหัสใหม่แก่สำเนา',
        'new-id': () => 'ให้รหัสแก่แถวนี้',
        link: ({ other }) => `ผูกกับ ${other}`,
        rewrite: ({ other }) => `เขียนเป็น “${other}”`,
        clean: () => 'เอาอักขระเหล่านี้ออก',
        value: () => 'เก็บไว้เฉพาะค่า',
        'put-keys-back': () => 'คืนแถวที่ซ่อนไว้',
        'put-headers-back': () => 'คืนหัวคอลัมน์',
        'put-key-back': () => 'คืนรหัสของคอลัมน์',
        'add-column': () => 'เพิ่มคอลัมน์ทางขวาสุด',
        'drop-key': () => 'ปล่อยคอลัมน์ที่สองให้คุณใช้',
        remove: () => 'ลบแถวนี้',
      },
    },
  };
}
