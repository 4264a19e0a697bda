import { Korean } from '../harness/korean.ts';
import { testAlone } from '../harness/suite.ts';
import type { Window } from '../harness/window.ts';

/** The two ways in which the workbench listens to input methods. */
for (const editContext of [true, false]) {
  const kind = editContext ? 'an edit context' : 'a text area';
  testAlone(`Korean is composed without a loss, by ${kind}`, { settings: { 'editor.editContext': editContext } }, async (window) => {
    const korean = await Korean.of(window);
    await prose(window, korean);
    await besideHints(window, korean);
    await completion(window, korean);
    await leavingTheList(window, korean);
    await renaming(window, korean);
  });
}

async function prose(window: Window, korean: Korean): Promise<void> {
  await window.edit('== 개요 ==\n앞[* 하나]‸뒤[* 둘]\n');
  await window.text((text) => text.includes('[*[1] 하나]') && text.includes('[*[2] 둘]'));
  await typeWords(window, korean, '값이 읽히지 않는 꽃잎은[* 한글 각주], 왜 닭을 까따.');
  await window.becomes('== 개요 ==\n앞[* 하나]값이 읽히지 않는 꽃잎은[* 한글 각주], 왜 닭을 까따.뒤[* 둘]\n');
}

/** Where a hint stands in the middle of what is composed, or right before or behind it. */
async function besideHints(window: Window, korean: Korean): Promise<void> {
  await window.edit('앞[*‸ 하나]\n');
  await window.text((text) => text.includes('[*[1] 하나]'));
  await korean.type('이름');
  await window.becomes('앞[*이름 하나]\n');
  await window.edit('앞[*값 하나] 뒤[*값‸]\n');
  await window.text((text) => text.includes('[*값하나]'));
  await korean.type('읽기');
  await window.becomes('앞[*값 하나] 뒤[*값읽기]\n');
}

async function completion(window: Window, korean: Korean): Promise<void> {
  await window.edit('== 개요 ==\n‸\n');
  await window.type('[');
  await window.lists('math');
  await korean.type('목');
  await window.lists('목차', 'math');
  await korean.begin('차');
  await window.lists('목차', 'math');
  await korean.take({ commit: '차' });
  await window.lists('목차', 'math');
  await window.press('Enter');
  await window.becomes('== 개요 ==\n[목차]\n');
}

/** Words that go on while the list is open stay as they were typed. */
async function leavingTheList(window: Window, korean: Korean): Promise<void> {
  await window.edit('하나[*측량값 쟀다.] 둘[*소리값 들었다.] 셋‸\n');
  await window.type('[*');
  await window.lists('소리값');
  await korean.type('측');
  await window.lists('측량값', '소리값');
  await korean.begin('량');
  await window.lists('측량값', '소리값');
  await korean.take({ commit: '량' });
  await typeWords(window, korean, '기록 새로 쟀다.]');
  await window.becomes('하나[*측량값 쟀다.] 둘[*소리값 들었다.] 셋[*측량기록 새로 쟀다.]\n');
}

async function renaming(window: Window, korean: Korean): Promise<void> {
  await window.edit('하나[*측‸량 쟀다.]와 둘[*측량]\n');
  await window.text((text) => text.includes('둘[*측량쟀다.]'));
  await window.rename(async () => korean.type('값읽기'));
  await window.becomes('하나[*값읽기 쟀다.]와 둘[*값읽기]\n');
}

/** Syllables through the input method, the rest by keys. */
async function typeWords(window: Window, korean: Korean, text: string): Promise<void> {
  for (const piece of text.match(/[가-힣]+|[^가-힣]+/g) ?? []) {
    await (/[가-힣]/.test(piece) ? korean.type(piece) : window.type(piece));
  }
}
