/** answered, no_answer, not_understood or refused */
export function statusOf(answer) {
  return answer.status === 'no_answer' && answer.understood === false ? 'not_understood' : answer.status;
}
