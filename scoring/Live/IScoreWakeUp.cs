namespace HealthScore.Scoring.Live;

/// <summary>Tells live scoring that something may be due, so that it looks at once.</summary>
public interface IScoreWakeUp
{
    /// <summary>Cheap, from any thread, as often as one likes.</summary>
    void WakeUp();
}
