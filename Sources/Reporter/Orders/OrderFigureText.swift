/// A figure as people read it: what it holds under, the value, and its interval.
struct OrderFigureText {
  let heading: String
  let value: String
  let range: String
}
