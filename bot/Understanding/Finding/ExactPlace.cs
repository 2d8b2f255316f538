namespace HealthScore.Bot.Understanding.Finding;

/// <summary>What an exact spelling leads to, in one number: a spelling, whole or without its end, or an account by its code.</summary>
internal static class ExactPlace
{
    private const int KindShift = 30;

    public static uint Of(FormKind kind, int place) => ((uint)kind << KindShift) | (uint)place;

    public static (FormKind Kind, int Place) Read(ulong entry) =>
        ((FormKind)((uint)entry >> KindShift), (int)((uint)entry & ((1u << KindShift) - 1)));
}
