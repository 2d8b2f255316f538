using System.Globalization;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>What one row says about one field of an account.</summary>
/// <param name="Field">Place among the table's fields.</param>
/// <param name="By">What gives rows their order; null for the order of the file.</param>
internal readonly record struct FieldValue(int Field, string Text, string? By)
{
    // So that no sum of them can overflow a decimal.
    private const decimal LargestToSum = 1e18m;

    /// <summary>Why a field cannot hold a text; null when it can.</summary>
    public static string? Fault(FieldPart part, string text) => part.Take switch
    {
        Take.Sum => TryAmount(text, out _) ? null : "Expected a number to add up, such as 1200.50, below 1e18.",
        Take.Count => null,
        _ => new AccountDraft().Set(part.Field, text),
    };

    public static bool TryAmount(string text, out decimal amount) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out amount) && Math.Abs(amount) <= LargestToSum;
}
