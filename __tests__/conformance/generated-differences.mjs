// Generated templates, by number, of which the two programs do not think alike; the reasons are in differences/.
export const onPurpose = {
  onlyMatchesNothing: [846, 966, 1346, 1363, 1478, 1853],
  exceptMatchesNothing: [572, 1090, 1588],
  booleanDuration: [184, 506, 688, 851, 993, 1049, 1460],
  circleOfVariables: [175],
  selectionOfCleanup: [303, 528, 1409, 1556],
  portThatIsNone: [1234]
}

/** What those say that Packer accepts; a template of another day may be one of them. */
export const messages = [
  /there is no build named/,
  /must be a duration .* but is (true|false)/,
  /refers to itself/,
  /there is no builder named/,
  /must be at least [01], but is -/
]
