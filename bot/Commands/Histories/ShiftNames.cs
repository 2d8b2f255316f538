using HealthScore.Scoring.History;

namespace HealthScore.Bot.Commands.Histories;

/// <summary>What became of a metric's data, as files and texts write it.</summary>
internal static class ShiftNames
{
    public static string? Of(DataShift shift) => shift switch
    {
        DataShift.WentMissing => "went_missing",
        DataShift.Appeared => "appeared",
        DataShift.WentStale => "went_stale",
        DataShift.Freshened => "freshened",
        _ => null,
    };

    public static string Words(DataShift shift) => shift switch
    {
        DataShift.WentMissing => "data went missing",
        DataShift.Appeared => "data appeared",
        DataShift.WentStale => "data got old",
        DataShift.Freshened => "data is fresher",
        _ => "weighs otherwise beside the others",
    };
}
