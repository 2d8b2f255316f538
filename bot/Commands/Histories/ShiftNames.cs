using HealthScore.Scoring.History;

namespace HealthScore.Bot.Commands.Histories;

/// <summary>What became of a metric's data, as files and texts write it.</summary>
internal static class ShiftNames
{
    public static string? Of(SourceShift shift) => shift switch
    {
        SourceShift.WentMissing => "went_missing",
        SourceShift.Appeared => "appeared",
        SourceShift.WentStale => "went_stale",
        SourceShift.Freshened => "freshened",
        _ => null,
    };

    public static string Words(SourceShift shift) => shift switch
    {
        SourceShift.WentMissing => "data went missing",
        SourceShift.Appeared => "data appeared",
        SourceShift.WentStale => "data got old",
        SourceShift.Freshened => "data is fresher",
        _ => "weighs otherwise beside the others",
    };
}
