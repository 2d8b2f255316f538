using System.Diagnostics.CodeAnalysis;

namespace HealthScore.Scoring.Import;

/// <summary>One row of a file: either a value or the reason why there is none.</summary>
/// <typeparam name="T">What a row stands for.</typeparam>
public readonly record struct ImportedRow<T>
{
    public ImportedRow(long line, T value)
    {
        Line = line;
        Value = value;
    }

    public ImportedRow(RejectedRow rejected)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        Line = rejected.Line;
        Rejected = rejected;
    }

    /// <summary>1-based line on which the row starts.</summary>
    public long Line { get; }

    /// <summary>The row's value; default when it was rejected.</summary>
    public T? Value { get; }

    public RejectedRow? Rejected { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Rejected))]
    public bool IsAccepted => Rejected is null;
}
