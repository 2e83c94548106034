/// The numbers of one line, as the tables have them.
struct KeptLine {
  var importID: Int64
  var product: Int
  var words: Int
  var day: Int32
  var units: Int64
  var returned: Int64
  var revenue: Int64
  var flags: LineFlags
}
