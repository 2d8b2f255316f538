using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>A signal as its table keeps it.</summary>
/// <param name="At">UTC ticks.</param>
/// <param name="Id">Empty when the signal has none.</param>
/// <param name="Arrival">Its place in the order of arrival.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SignalRow(
    long Account, long Kind, long At, string Id, double Value, long Attributes, long Arrival)
{
    /// <summary>Rows of an account and kind lie together in the file; among them the order of arrival must stay.</summary>
    public static int ByPlaceInFile(SignalRow left, SignalRow right)
    {
        var order = left.Account.CompareTo(right.Account);
        if (order == 0) order = left.Kind.CompareTo(right.Kind);
        return order != 0 ? order : left.Arrival.CompareTo(right.Arrival);
    }

    public bool SaysTheSameAs(in SignalRow other) =>
        At == other.At && Value.Equals(other.Value) && Attributes == other.Attributes;
}
