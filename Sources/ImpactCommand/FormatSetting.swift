/// A choice of how the bytes of exports are taken apart and what they are, by its key in `impact.yaml` and in
/// the calculation record.
enum FormatSetting: String, CaseIterable {
  case encoding
  case delimiter
  case quote
  case escape
  case headerRow = "header_row"
  case sheet
  case lines = "lines_at"
  case platform
  case timeZone = "time_zone"
  case sameSales = "same_sales"
  case distinctSales = "distinct_sales"
}
