/// What can be wrong with a request: every kind has an address of its own that never changes.
enum ProblemKind: String, CaseIterable, Sendable {
  case unreadableRequest = "unreadable-request"
  case unknownParameter = "unknown-parameter"
  case tokenMissing = "token-missing"
  case tokenWrong = "token-wrong"
  case tokenNotSet = "token-not-set"
  case unknownPath = "unknown-path"
  case unknownOrder = "unknown-order"
  case unknownCategory = "unknown-category"
  case noLedger = "no-ledger"
  case wrongMethod = "wrong-method"
  case slowRequest = "slow-request"
  case largeBody = "large-body"
  case notJSON = "not-json"
  case unusable = "unusable-request"
  case noAnswer = "no-answer"
  case largeHead = "large-head"
  case ourFault = "our-fault"
  case busy = "busy"

  /// The status of the answer.
  var status: Int {
    switch self {
    case .unreadableRequest, .unknownParameter: 400
    case .tokenMissing, .tokenWrong: 401
    case .tokenNotSet: 403
    case .unknownPath, .unknownOrder, .unknownCategory, .noLedger: 404
    case .wrongMethod: 405
    case .slowRequest: 408
    case .noAnswer: 409
    case .largeBody: 413
    case .notJSON: 415
    case .unusable: 422
    case .largeHead: 431
    case .ourFault: 500
    case .busy: 503
    }
  }

  /// The kind in a few words.
  var title: String {
    switch self {
    case .unreadableRequest: "The request cannot be read"
    case .unknownParameter: "There is no such parameter"
    case .tokenMissing: "A token is needed"
    case .tokenWrong: "The token is not the right one"
    case .tokenNotSet: "Sales are not answered without a token"
    case .unknownPath: "There is nothing at this address"
    case .unknownOrder: "No order of that id is kept"
    case .unknownCategory: "The factor pack has no such category"
    case .noLedger: "No sales are kept here"
    case .wrongMethod: "The address is not asked in this way"
    case .slowRequest: "The request took too long to arrive"
    case .noAnswer: "There is no answer that may be given"
    case .largeBody: "The body is too large"
    case .notJSON: "The body is not sent as JSON"
    case .unusable: "The request cannot be used"
    case .largeHead: "The headers are too large"
    case .ourFault: "The service made a mistake"
    case .busy: "The service is busy"
    }
  }

  /// What is wrong, when nothing more is known.
  var detail: String {
    switch self {
    case .unreadableRequest: "the request is not HTTP, or a percent sign in it leads nowhere"
    case .unknownParameter: "a parameter behind the question mark is none of this address"
    case .tokenMissing: "the request shows no token"
    case .tokenWrong: "the token that the request shows is another"
    case .tokenNotSet: "the service was started without a token, so it answers nothing about sales"
    case .unknownPath: "the path is none of this service"
    case .unknownOrder: "the ledger has no order of that id"
    case .unknownCategory: "the category is none of the factor pack"
    case .noLedger: "the service was started without a ledger"
    case .wrongMethod: "the method is none of this address"
    case .slowRequest: "the request was not complete within the time limit"
    case .noAnswer: "the claim rules allow no answer for these sales"
    case .largeBody: "the body is larger than the service takes"
    case .notJSON: "the content type is not application/json"
    case .unusable: "the request cannot be used"
    case .largeHead: "the headers are larger than the service takes"
    case .ourFault: "something went wrong inside the service"
    case .busy: "too many statements are being worked out"
    }
  }

  /// What to do, when nothing more is known.
  var mend: String {
    switch self {
    case .unreadableRequest:
      "write the address with percent-encoding, as in /v1/orders/A%2F17/impact"
    case .unknownParameter: "use the parameters that /openapi.json names"
    case .tokenMissing: "send the header 'Authorization: Bearer TOKEN'"
    case .tokenWrong: "send the token that stands in the file of --token-file"
    case .tokenNotSet:
      "start the service with --token-file FILE; headline and statement can be made public with --public"
    case .unknownPath: "see /openapi.json for all addresses"
    case .unknownOrder:
      "check the id; 'impact ledger add' adds newer exports, which are seen at once"
    case .unknownCategory: "see /v1/factors for all categories"
    case .noLedger: "start the service with --ledger FILE"
    case .wrongMethod: "use a method of the header 'Allow'"
    case .slowRequest: "send the request again, in one go"
    case .noAnswer: "see the reasons, and the statement for the figures"
    case .largeBody: "send fewer items at once"
    case .notJSON: "send the header 'Content-Type: application/json'"
    case .unusable: "see /openapi.json for examples"
    case .largeHead: "send fewer or shorter headers"
    case .ourFault: "look into the log of the service; if it says no more, please report it"
    case .busy: "ask again in a few seconds"
    }
  }

  /// The path at which the kind is explained, and by which programs tell kinds apart.
  var path: String { "/problems/\(rawValue)" }
}
